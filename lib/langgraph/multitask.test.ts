import { describe, expect, it } from 'vitest';
import { collect, contents } from './testing/collect';
import { human, slow } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client, newThread } = await setUp();

describe('two runs on one thread', () => {
  it('rejects the second unless told otherwise', async () => {
    const thread = await newThread();
    const first = await client.runs.create(thread, account.work, { input: slow(10) });
    await expect(client.runs.create(thread, account.work, { input: human('Two') })).rejects.toThrow(
      'HTTP 409',
    );
    await client.runs.join(thread, first.run_id);
  });

  it('enqueues: they answer one after the other, in their order', async () => {
    const thread = await newThread();
    const runs: string[] = [];
    for (const text of ['slow:8', 'Two', 'Three']) {
      const run = await client.runs.create(thread, account.work, {
        input: human(text),
        multitaskStrategy: 'enqueue',
      });
      runs.push(run.run_id);
    }
    expect((await client.runs.get(thread, runs[1] ?? '')).status).toBe('pending');
    const values = await client.runs.join(thread, runs[2] ?? '');
    expect(contents(values)).toEqual([
      'slow:8',
      expect.stringMatching(/end$/),
      'Two',
      'You said: Two',
      'Three',
      'You said: Three',
    ]);
  });

  it('forgets a run that is deleted while it waits', async () => {
    const thread = await newThread();
    const first = await client.runs.create(thread, account.work, { input: slow(8) });
    const second = await client.runs.create(thread, account.work, {
      input: human('Two'),
      multitaskStrategy: 'enqueue',
    });
    await client.runs.delete(thread, second.run_id);
    await client.runs.join(thread, first.run_id);
    expect((await client.runs.list(thread)).map(({ run_id }) => run_id)).toEqual([first.run_id]);
    expect((await client.threads.get(thread)).status).toBe('idle');
  });

  it('streams a run that waits from its first event on', async () => {
    const thread = await newThread();
    await client.runs.create(thread, account.work, { input: slow(5) });
    const parts = await collect(
      client.runs.stream(thread, account.work, {
        input: human('Two'),
        multitaskStrategy: 'enqueue',
        streamMode: 'values',
      }),
    );
    expect(contents(parts[1]?.data).slice(-1)).toEqual(['Two']);
    expect(contents(parts[1]?.data)).toHaveLength(3);
    expect(parts.at(-1)).toMatchObject({ event: 'end', data: { status: 'success' } });
  });

  it('interrupts the first: what it said stays', async () => {
    const thread = await newThread();
    const first = await client.runs.create(thread, account.work, { input: slow(200) });
    const values = await client.runs.wait(thread, account.work, {
      input: human('Two'),
      multitaskStrategy: 'interrupt',
    });
    expect(contents(values).slice(-2)).toEqual(['Two', 'You said: Two']);
    expect(contents(values)[0]).toBe('slow:200');
    expect((await client.runs.get(thread, first.run_id)).status).toBe('interrupted');
  });

  it('rolls the first back: as if it had not been', async () => {
    const thread = await newThread();
    const first = await client.runs.create(thread, account.work, { input: slow(200) });
    const values = await client.runs.wait(thread, account.work, {
      input: human('Two'),
      multitaskStrategy: 'rollback',
    });
    expect(contents(values)).toEqual(['Two', 'You said: Two']);
    await expect(client.runs.get(thread, first.run_id)).rejects.toThrow('HTTP 404');
  });
});

describe('after_seconds', () => {
  it('waits for its time', async () => {
    const thread = await newThread();
    const run = await client.runs.create(thread, account.work, { input: human('Later'), afterSeconds: 1 });
    expect(run.status).toBe('pending');
    expect((await client.threads.get(thread)).status).toBe('busy');
    expect(contents(await client.runs.join(thread, run.run_id))).toEqual(['Later', 'You said: Later']);
  });
});
