// On a Redis of its own. Where the machine has none these tests are left out of `npm test`, and fail in
// `npm run test:cluster`, which sees to it that there is one.

import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../../testing/runs.ts';
import { type Action, actions, VIEWERS } from '../testing/interleaving.ts';
import { type RedisServer, redisProgram, startRedis } from '../testing/redis-server.ts';
import { Viewer } from '../testing/viewer.ts';
import { EventLog, type RunEvent } from './event-log';
import { readStream } from './read-stream';
import { connectRedis, type Redis, streamOf } from './redis';
import { writeStream } from './write-stream';

const program = redisProgram();
if (!program && process.env.REDIS_REQUIRED) throw new Error('There is no redis-server on this machine.');

const delta = (text: string): RunEvent => ({ type: 'text-delta', id: '0', delta: text });
const CUT = ['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'no'];
const always = { isWanted: () => true, isRunning: async () => true };

describe.skipIf(!program)('a log on Redis', () => {
  let server: RedisServer;
  /** As two instances have them. */
  let here: Redis;
  let there: Redis;

  beforeAll(async () => {
    server = await startRedis(program ?? '');
    [here, there] = [connectRedis(server.url), connectRedis(server.url)];
    await vi.waitUntil(() => clients().every((client) => client.isReady), { timeout: 60_000 });
  });
  afterAll(async () => {
    for (const client of clients()) client.destroy();
    await server.stop();
  });

  const clients = () => [here, there].flatMap(({ commands, listener }) => [commands, listener]);
  /** Follows the run on the other instance; one log there for all its viewers, made anew when it was cut off. */
  function followThere(runId: string) {
    let mirror: EventLog | null = null;
    return async (after: number) => {
      if (!mirror?.isWhole) {
        const log = new EventLog();
        mirror = log;
        void readStream(log, runId, there, always).then((end) => (end === 'ended' ? log.end() : log.break()));
      }
      return mirror.follow(after);
    };
  }

  async function play(steps: Action[], trouble: (index: number) => Promise<void> = async () => {}) {
    const runId = crypto.randomUUID();
    const log = new EventLog();
    const written = writeStream(log, runId, here);
    const told: string[] = [];
    const say = (word: string) => {
      told.push(JSON.stringify(delta(word)));
      log.append(delta(word));
    };
    say('first');
    const follow = followThere(runId);
    const viewers = Array.from({ length: VIEWERS }, () => new Viewer(follow));
    for (const viewer of viewers) await viewer.connect(0);
    for (const [index, step] of steps.entries()) {
      await trouble(index);
      if (step.do === 'append') step.words.forEach(say);
      else if (step.do === 'wait') await wait(step.turns);
      else {
        const viewer = viewers[step.viewer];
        await viewer?.connect(Math.round(step.at * viewer.seen.length));
      }
    }
    say('last');
    log.end();
    await written;
    const late = new Viewer(followThere(runId));
    await late.connect(0);
    for (const viewer of [...viewers, late]) {
      await viewer.finished();
      expect(viewer.seen).toEqual(told);
    }
    return runId;
  }

  it('gives every viewer of another instance each event once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (steps) => {
        await play(steps);
      }),
      { numRuns: runs(30) },
    );
  });

  it('does so when connections are cut and when Redis loses what it had', async () => {
    const troubles = fc.array(fc.constantFrom('cut', 'lose', null), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(actions, troubles, async (steps, plan) => {
        await play(steps, async (index) => {
          const { commands } = here;
          if (plan[index] === 'lose') await commands.flushAll().catch(() => {});
          if (plan[index] === 'cut') await commands.sendCommand(CUT).catch(() => {});
        });
      }),
      { numRuns: runs(5) },
    );
  });

  it('stays for a while after its end, and no longer', async () => {
    const runId = await play([]);
    const left = await here.commands.pTTL(streamOf(runId));
    expect(left).toBeGreaterThan(60_000);
    expect(left).toBeLessThanOrEqual(300_000);
  });

  it('sends together what comes during one round trip', async () => {
    const runId = crypto.randomUUID();
    const log = new EventLog();
    const written = writeStream(log, runId, here);
    for (let n = 0; n < 500; n += 1) log.append(delta(String(n)));
    log.end();
    await written;
    expect(await here.commands.xLen(streamOf(runId))).toBeLessThan(5);
  });

  it('takes nothing more from an instance whose run another one has ended', async () => {
    const runId = crypto.randomUUID();
    const log = new EventLog();
    const written = writeStream(log, runId, here);
    log.append(delta('a'));
    await expect.poll(() => there.commands.xLen(streamOf(runId))).toBe(1);
    const batch = { after: -1, events: [JSON.stringify(delta('cut off'))], isEnd: true, keptMs: 60_000 };
    expect(await there.commands.append(streamOf(runId), batch)).toBe(2);
    log.append(delta('b'));
    log.end();
    await written;
    const viewer = new Viewer(followThere(runId));
    await viewer.connect(0);
    await viewer.finished();
    expect(viewer.seen).toEqual([JSON.stringify(delta('a')), JSON.stringify(delta('cut off'))]);
  });
});
