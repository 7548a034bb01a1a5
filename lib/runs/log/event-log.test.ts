import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.ts';
import { actions, VIEWERS } from '../testing/interleaving.ts';
import { Viewer } from '../testing/viewer.ts';
import { EventLog, type RunEvent } from './event-log';

const delta = (text: string): RunEvent => ({ type: 'text-delta', id: '0', delta: text });

describe('an event log', () => {
  it('gives every viewer each event once and in order, whenever it comes, leaves and comes back', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (steps) => {
        const log = new EventLog();
        const told: string[] = [];
        const viewers = Array.from({ length: VIEWERS }, () => new Viewer(async (after) => log.follow(after)));
        for (const viewer of viewers) await viewer.connect(0);
        for (const step of steps) {
          if (step.do === 'append') {
            for (const word of step.words) {
              told.push(JSON.stringify(delta(word)));
              log.append(delta(word));
            }
          } else if (step.do === 'reconnect') {
            const viewer = viewers[step.viewer];
            await viewer?.connect(Math.round(step.at * viewer.seen.length));
          } else for (let n = 0; n < step.turns; n += 1) await turn();
        }
        log.end();
        const late = new Viewer(async (after) => log.follow(after));
        await late.connect(0);
        for (const viewer of [...viewers, late]) {
          await viewer.finished();
          expect(viewer.seen).toEqual(told);
        }
        const events: RunEvent[] = [];
        for await (const event of log.events()) events.push(event);
        expect(events.map((event) => JSON.stringify(event))).toEqual(told);
        expect(log.viewers).toBe(0);
      }),
      { numRuns: runs(100) },
    );
  });

  it('closes without an end when it is cut off, and tells a reader so', async () => {
    const log = new EventLog();
    log.append(delta('a'));
    const text = new Response(log.follow()).text();
    log.break();
    expect(await text).toBe(`id: 1\ndata: ${JSON.stringify(delta('a'))}\n\n`);
    const read = async () => {
      for await (const event of log.events()) expect(event).toEqual(delta('a'));
    };
    await expect(read()).rejects.toThrow('cut off');
  });

  it('begins anew for a viewer that names a number which it never had', async () => {
    const log = new EventLog();
    log.append(delta('a'));
    log.end();
    expect(await new Response(log.follow(7)).text()).toContain('id: 1\n');
  });
});
