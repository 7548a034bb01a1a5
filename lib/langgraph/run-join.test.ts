import { describe, expect, it } from 'vitest';
import { collect, runIdOf } from './testing/collect';
import { forgetLogs } from './testing/forget-logs';
import { human, slow } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client, newThread, server } = await setUp();

describe('joinStream', () => {
  it('replays everything, or what comes after the last event that the client has', async () => {
    const thread = await newThread();
    const run = await client.runs.create(thread, account.work, {
      input: slow(5),
      streamMode: ['values', 'messages-tuple'],
    });
    const join = (lastEventId?: string) =>
      collect(client.runs.joinStream(thread, run.run_id, lastEventId ? { lastEventId } : {}));
    const whole = await join('-1');
    expect(whole.map(({ id }) => id)).toEqual(whole.map((_, index) => String(index)));
    expect(whole.at(-1)).toMatchObject({ event: 'end', data: { run_id: run.run_id, status: 'success' } });
    expect(await join('4')).toEqual(whole.slice(5));
    expect(await join()).toEqual(whole);
    expect(await join('9999')).toEqual([]);
  });

  it('gives the same events again when the log is gone', async () => {
    const thread = await newThread();
    const input = human('Create ToDos: 1) Buy milk.');
    const first = await collect(
      client.runs.stream(thread, account.work, { input, streamMode: ['values', 'updates'] }),
    );
    const run_id = runIdOf(first);
    forgetLogs();
    const again = await collect(client.runs.joinStream(thread, run_id, { lastEventId: '-1' }));
    expect(again).toEqual(first);
    expect(await client.runs.join(thread, run_id)).toEqual(first.at(-2)?.data);
  });

  it('continues by itself when the connection breaks in the middle', async () => {
    const thread = await newThread();
    let cuts = 0;
    const flaky: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!answer.headers.get('content-type')?.includes('event-stream') || cuts > 0 || !answer.body)
        return answer;
      cuts += 1;
      const reader = answer.body.getReader();
      let reads = 0;
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          reads += 1;
          if (reads > 3) {
            await reader.cancel();
            controller.error(new TypeError('fetch failed'));
            return;
          }
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        },
      });
      return new Response(body, answer);
    };
    const { Client } = await import('@langchain/langgraph-sdk');
    const shaky = new Client({
      apiUrl: server.url,
      apiKey: account.apiKey,
      callerOptions: { maxRetries: 0, fetch: flaky },
    });
    const parts = await collect(
      shaky.runs.stream(thread, account.work, { input: slow(10), streamMode: 'messages-tuple' }),
    );
    expect(cuts).toBe(1);
    expect(parts.map(({ id }) => id)).toEqual(parts.map((_, index) => String(index)));
    const said = parts.flatMap((part) =>
      part.event === 'messages' ? [(part.data as [{ content: string }])[0].content] : [],
    );
    expect(said.join('')).toMatch(/^word1 .* word10 end$/);
  });
});
