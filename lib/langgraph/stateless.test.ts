import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { listThreads } from '@/lib/threads/list-threads';
import { collect, contents } from './testing/collect';
import { human } from './testing/model';
import { clientOf, newAccount } from './testing/serve';
import { setUp } from './testing/set-up';

const { account, client, server } = await setUp();

const threads = () => db.thread.count({ where: { accountId: account.accountId } });

describe('a run without a thread', () => {
  it('answers, and leaves nothing behind', async () => {
    const values = await client.runs.wait(null, account.work, { input: human('Hello') });
    expect(contents(values)).toEqual(['Hello', 'You said: Hello']);
    const parts = await collect(client.runs.stream(null, account.work, { input: human('Hello') }));
    expect(contents(parts.at(-2)?.data)).toEqual(['Hello', 'You said: Hello']);
    await expect.poll(threads).toBe(0);
  });

  it('is never listed while it lasts', async () => {
    const run = await client.runs.create(null, account.work, { input: human('slow:5') });
    expect(run).toMatchObject({ status: 'running', assistant_id: account.work });
    expect(await client.threads.search()).toEqual([]);
    expect((await listThreads(account.accountId)).threads).toEqual([]);
    const parts = await collect(client.runs.joinStream(null, run.run_id, { lastEventId: '-1' }));
    expect(parts.at(-1)).toMatchObject({ event: 'end', data: { status: 'success' } });
    await expect.poll(threads).toBe(0);
  });

  it('keeps its thread when asked to', async () => {
    // The client's types do not know what the server calls it.
    const keeping = { input: human('Hello'), onCompletion: 'keep' };
    const [created] = await collect(client.runs.stream(null, account.work, keeping));
    const { thread_id } = (created?.data ?? {}) as { thread_id?: string };
    expect(contents((await client.threads.get(thread_id ?? '')).values)).toEqual([
      'Hello',
      'You said: Hello',
    ]);
    await client.threads.delete(thread_id ?? '');
  });
});

describe('runs.createBatch', () => {
  it('begins them all', async () => {
    const runs = await client.runs.createBatch([
      { assistantId: account.work, input: human('slow:3') },
      { assistantId: account.personal, input: human('slow:4') },
    ]);
    expect(runs.map(({ assistant_id }) => assistant_id)).toEqual([account.work, account.personal]);
    const [first, second] = await Promise.all(runs.map((run) => client.runs.join(run.thread_id, run.run_id)));
    expect(contents(first)[1]).toMatch(/^word1 word2 word3 end$/);
    expect(contents(second)[1]).toMatch(/word4 end$/);
    await expect.poll(threads).toBe(0);
  });
});

describe('if_not_exists', () => {
  it('makes the thread, or answers 404', async () => {
    const threadId = crypto.randomUUID();
    const run = (ifNotExists?: 'create' | 'reject') =>
      client.runs.wait(threadId, account.work, {
        input: human('Hello'),
        ...(ifNotExists ? { ifNotExists } : {}),
      });
    await expect(run()).rejects.toThrow('HTTP 404');
    await expect(run('reject')).rejects.toThrow('HTTP 404');
    expect(contents(await run('create'))).toHaveLength(2);
    expect(contents(await run('reject'))).toHaveLength(4);
    const other = clientOf(server, await newAccount());
    await expect(
      other.runs.wait(threadId, account.work, { input: human('x'), ifNotExists: 'create' }),
    ).rejects.toThrow('HTTP 404');
  });
});
