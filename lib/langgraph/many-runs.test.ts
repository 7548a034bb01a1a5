import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { collectUntil } from './testing/collect';
import { forgetLogs } from './testing/forget-logs';
import { human } from './testing/model';
import { clientOf } from './testing/serve';
import { setUp } from './testing/set-up';

const { account, client, server } = await setUp();

describe('many runs', () => {
  it('speak at the same time: no run waits for another one to end', async () => {
    const leave = new AbortController();
    const speak = async () => {
      // Each has a client of its own, as a client sends only a few requests at once.
      const stream = clientOf(server, account).runs.stream(null, account.work, {
        // None of them ends by itself while this test lasts.
        input: human('slow:5000'),
        streamMode: 'messages-tuple',
        onDisconnect: 'cancel',
        signal: leave.signal,
      });
      await collectUntil(stream, 'messages');
    };
    try {
      await Promise.all(Array.from({ length: 32 }, speak));
    } finally {
      leave.abort();
    }
    const active = () =>
      db.run.count({ where: { accountId: account.accountId, status: { in: ['pending', 'running'] } } });
    await expect.poll(active).toBe(0);
  });
});

describe('what was acknowledged', () => {
  it('is in the database when the answer arrives: the run and what was said', async () => {
    const { thread_id } = await client.threads.create();
    const run = await client.runs.create(thread_id, account.work, { input: human('slow:3') });
    const stored = await db.run.findFirst({
      where: { id: run.run_id, accountId: account.accountId },
      select: { messages: { orderBy: { seq: 'asc' }, select: { parts: true, role: true } } },
    });
    expect(stored?.messages[0]).toEqual({ role: 'user', parts: [{ type: 'text', text: 'slow:3' }] });
    await client.runs.join(thread_id, run.run_id);
  });

  it('is in the database for a run that waits, which survives the loss of its process', async () => {
    const { thread_id } = await client.threads.create();
    const running = await client.runs.create(thread_id, account.work, { input: human('slow:3') });
    const waiting = await client.runs.create(thread_id, account.work, {
      input: human('Two'),
      multitaskStrategy: 'enqueue',
    });
    // Whatever this process remembered of the waiting run is gone.
    forgetLogs(waiting.run_id);
    const values = await client.runs.join(thread_id, waiting.run_id);
    expect(JSON.stringify(values)).toContain('You said: Two');
    expect((await client.runs.get(thread_id, running.run_id)).status).toBe('success');
  });
});

describe('a stream', () => {
  it('names its run, and where to go on', async () => {
    const answer = await fetch(`${server.url}/runs/stream`, {
      method: 'POST',
      headers: { 'x-api-key': account.apiKey },
      body: JSON.stringify({ assistant_id: account.work, input: human('Hello') }),
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const path = answer.headers.get('content-location');
    expect(path).toMatch(/^\/threads\/[0-9a-f-]{36}\/runs\/[0-9a-f-]{36}$/);
    expect(answer.headers.get('location')).toBe(`${path}/stream?stream_mode=values`);
    expect(await answer.text()).toMatch(/^event: metadata\n[\s\S]*event: end\n.*\nid: 3\n\n$/);
  });
});
