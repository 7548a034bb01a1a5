import { describe, expect, it } from 'vitest';
import { collectUntil, contents, type Part, runIdOf } from './testing/collect';
import { human, slow } from './testing/model';
import { clientOf, newAccount } from './testing/serve';
import { setUp } from './testing/set-up';

const { account, client, newThread, server } = await setUp();

describe('cancel', () => {
  it('interrupts: what was said so far stays', async () => {
    const thread = await newThread();
    const stream = client.runs.stream(thread, account.work, {
      input: slow(200),
      streamMode: 'messages-tuple',
    });
    const run_id = runIdOf(await collectUntil(stream, 'messages'));
    await client.runs.cancel(thread, run_id, true);
    expect((await client.runs.get(thread, run_id)).status).toBe('interrupted');
    const state = await client.threads.getState(thread);
    expect(contents(state.values).at(-1)).toMatch(/^word1/);
    expect(state.next).toEqual(['task_maistro']);
    expect((await client.threads.get(thread)).status).toBe('interrupted');
    await client.runs.cancel(thread, run_id, true);
    expect((await client.runs.get(thread, run_id)).status).toBe('interrupted');
  });

  it('rolls back: neither the run nor its messages are there any more', async () => {
    const thread = await newThread();
    const before = await client.runs.wait(thread, account.work, { input: human('Hello') });
    const run = await client.runs.create(thread, account.work, { input: slow(200) });
    await client.runs.cancel(thread, run.run_id, true, 'rollback');
    await expect(client.runs.get(thread, run.run_id)).rejects.toThrow('HTTP 404');
    expect((await client.threads.getState(thread)).values).toEqual(before);
  });

  it('cancels all of a thread at once', async () => {
    const thread = await newThread();
    const running = await client.runs.create(thread, account.work, { input: slow(200) });
    const waiting = await client.runs.create(thread, account.work, {
      input: human('Hello'),
      multitaskStrategy: 'enqueue',
    });
    await client.runs.cancelMany({ threadId: thread });
    for (const { run_id } of [running, waiting]) {
      expect((await client.runs.get(thread, run_id)).status).toBe('interrupted');
    }
  });

  it('cancels those of a thread that have a status, or those of all threads', async () => {
    const threads = [await newThread(), await newThread()];
    const begin = async (thread: string, input: ReturnType<typeof human>) =>
      client.runs.create(thread, account.work, { input, multitaskStrategy: 'enqueue' });
    const runs: Awaited<ReturnType<typeof begin>>[] = [];
    for (const thread of threads) runs.push(await begin(thread, slow(200)), await begin(thread, human('Hi')));
    const statuses = () =>
      Promise.all(runs.map(async (run) => (await client.runs.get(run.thread_id, run.run_id)).status));
    await client.runs.cancelMany({ threadId: threads[0] ?? '', status: 'pending' });
    expect(await statuses()).toEqual(['running', 'interrupted', 'running', 'pending']);
    const other = clientOf(server, await newAccount());
    await other.runs.cancelMany({ status: 'all' });
    expect(await statuses()).toEqual(['running', 'interrupted', 'running', 'pending']);
    await client.runs.cancelMany({ status: 'all' });
    expect(await statuses()).toEqual(Array(4).fill('interrupted'));
    await expect(client.runs.cancelMany({})).rejects.toThrow('HTTP 422');
    await expect(client.runs.cancelMany({ threadId: crypto.randomUUID() })).rejects.toThrow('HTTP 404');
  });

  it('answers 404 for a run of another thread', async () => {
    const run = await client.runs.create(await newThread(), account.work, { input: human('Hello') });
    await expect(client.runs.cancel(await newThread(), run.run_id)).rejects.toThrow('HTTP 404');
  });
});

describe('when a client leaves', () => {
  async function leave(onDisconnect: 'cancel' | 'continue'): Promise<[string, string]> {
    const thread = await newThread();
    const aborted = new AbortController();
    const stream = client.runs.stream(thread, account.work, {
      input: slow(10),
      onDisconnect,
      streamMode: 'messages-tuple',
      signal: aborted.signal,
    });
    let parts: Part[] = [];
    try {
      parts = await collectUntil(stream, 'messages');
    } finally {
      aborted.abort();
    }
    return [thread, runIdOf(parts)];
  }

  it('goes on when told to continue', async () => {
    const ids = await leave('continue');
    expect(contents(await client.runs.join(...ids)).at(-1)).toMatch(/end$/);
  });

  it('ends when told to cancel', async () => {
    const ids = await leave('cancel');
    await client.runs.join(...ids);
    expect((await client.runs.get(...ids)).status).toBe('interrupted');
  });
});
