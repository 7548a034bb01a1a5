import type { Client } from '@langchain/langgraph-sdk';
import { describe, expect, it } from 'vitest';
import { collect, contents } from './testing/collect';
import { human, slow } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client, newThread } = await setUp();

describe('wait, create, get, list, join', () => {
  it('waits for the last values', async () => {
    const values = await client.runs.wait(await newThread(), account.work, { input: human('Hello') });
    expect(contents(values)).toEqual(['Hello', 'You said: Hello']);
  });

  it('begins in the background, is joined, and reads success then', async () => {
    const thread = await newThread();
    const created: unknown[] = [];
    const run = await client.runs.create(thread, account.work, {
      input: slow(5),
      metadata: { from: 'test' },
      onRunCreated: (ids) => created.push(ids),
    });
    expect(created).toEqual([{ run_id: run.run_id, thread_id: thread }]);
    expect(run).toMatchObject({
      thread_id: thread,
      assistant_id: account.work,
      status: 'running',
      metadata: { from: 'test' },
      multitask_strategy: 'reject',
      kwargs: { input: slow(5), stream_mode: ['values'] },
    });
    expect((await client.threads.get(thread)).status).toBe('busy');
    const joined = await client.runs.join(thread, run.run_id);
    expect(contents(joined).at(-1)).toMatch(/word5 end$/);
    expect((await client.runs.get(thread, run.run_id)).status).toBe('success');
    expect((await client.threads.get(thread)).status).toBe('idle');
  });

  it('lists pages without dropping any, also past the end', async () => {
    const thread = await newThread();
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      await client.runs.wait(thread, account.work, {
        input: human(`Hello ${n}`),
        onRunCreated: ({ run_id }) => ids.unshift(run_id),
      });
    }
    const page = async (options: Parameters<Client['runs']['list']>[1]) =>
      (await client.runs.list(thread, options)).map(({ run_id }) => run_id);
    expect(await page({})).toEqual(ids);
    expect(await page({ limit: 2 })).toEqual(ids.slice(0, 2));
    expect(await page({ limit: 2, offset: 1 })).toEqual(ids.slice(1));
    expect(await page({ limit: 2, offset: 9 })).toEqual([]);
    expect(await page({ status: 'error' })).toEqual([]);
  });

  it('gives the failure of the model as an error event and in what wait answers', async () => {
    const thread = await newThread();
    const parts = await collect(
      client.runs.stream(thread, account.work, { input: human('fail:401'), streamMode: 'values' }),
    );
    expect(parts.map(({ event }) => event)).toEqual(['metadata', 'values', 'error', 'end']);
    expect(parts[2]?.data).toEqual({ error: 'model_key', message: expect.stringContaining('401') });
    const state = await client.threads.get(thread);
    expect(state).toMatchObject({ status: 'error', error: { error: 'model_key' } });
    await expect(client.runs.wait(thread, account.work, { input: null })).rejects.toThrow('model_key');
    const silent = await client.runs.wait(thread, account.work, { input: null, raiseError: false });
    expect(silent).toMatchObject({ __error__: { error: 'model_key' } });
    expect((await client.runs.list(thread)).map(({ status }) => status)).toEqual(['error', 'error', 'error']);
  });

  it('does nothing for a thread whose last answer is complete', async () => {
    const thread = await newThread();
    const first = await client.runs.wait(thread, account.work, { input: human('Hello') });
    const again = await client.runs.wait(thread, account.work, { input: null });
    expect(again).toEqual(first);
  });

  it('deletes a run but not its messages', async () => {
    const thread = await newThread();
    await client.runs.wait(thread, account.work, { input: human('Hello') });
    const [run] = await client.runs.list(thread);
    await client.runs.delete(thread, run?.run_id ?? '');
    expect(await client.runs.list(thread)).toEqual([]);
    expect(contents((await client.threads.getState(thread)).values)).toHaveLength(2);
    await expect(client.runs.get(thread, run?.run_id ?? '')).rejects.toThrow('HTTP 404');
  });
});
