import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { contents, types } from './testing/collect';
import { human } from './testing/model';
import { clientOf, newAccount } from './testing/serve';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();

describe('threads.create and get', () => {
  it('keeps the metadata and the id that it is given, and is idle', async () => {
    const threadId = crypto.randomUUID();
    const made = await api.client.threads.create({ threadId, metadata: { project: 'move' } });
    expect(made).toMatchObject({
      thread_id: threadId,
      metadata: { project: 'move' },
      status: 'idle',
      values: {},
      interrupts: {},
    });
    expect(await api.client.threads.get(threadId)).toEqual(made);
  });

  it('answers 409 for an id that is taken, or gives the thread that is there', async () => {
    const { thread_id: threadId } = await api.client.threads.create({ metadata: { n: 1 } });
    await expect(api.client.threads.create({ threadId })).rejects.toThrow('HTTP 409');
    const same = await api.client.threads.create({ threadId, ifExists: 'do_nothing', metadata: { n: 2 } });
    expect(same.metadata).toEqual({ n: 1 });
    const other = clientOf(api.server, await newAccount());
    await expect(other.threads.create({ threadId, ifExists: 'do_nothing' })).rejects.toThrow('HTTP 409');
  });

  it('makes one of those that come at once with the same id, and answers 409 to the others', async () => {
    const threadId = crypto.randomUUID();
    const made = await Promise.allSettled(
      Array.from({ length: 16 }, () => clientOf(api.server, api.account).threads.create({ threadId })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = made.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(refused.filter((reason) => !reason.includes('HTTP 409'))).toEqual([]);
  });

  it('begins with the messages of its supersteps', async () => {
    const thread = await api.client.threads.create({
      supersteps: [
        { updates: [{ values: human('Hello'), asNode: '__input__' }] },
        { updates: [{ values: { messages: [{ type: 'ai', content: 'Hi' }] }, asNode: 'task_maistro' }] },
      ],
    });
    expect(types(thread.values)).toEqual(['human', 'ai']);
    expect(contents(thread.values)).toEqual(['Hello', 'Hi']);
  });

  it('answers 404 for what is not there and 422 for what is no id', async () => {
    await expect(api.client.threads.get(crypto.randomUUID())).rejects.toThrow('HTTP 404');
    await expect(api.client.threads.get('nonsense')).rejects.toThrow('HTTP 404');
    await expect(api.client.threads.create({ threadId: 'nonsense' })).rejects.toThrow('HTTP 422');
  });
});

describe('threads.update, delete and copy', () => {
  it('merges metadata', async () => {
    const { thread_id } = await api.client.threads.create({ metadata: { a: 1, b: { c: 2 } } });
    const updated = await api.client.threads.update(thread_id, { metadata: { b: 3, d: null } });
    expect(updated.metadata).toEqual({ a: 1, b: 3, d: null });
  });

  it('is gone after a deletion, which answers 204', async () => {
    const { thread_id } = await api.client.threads.create();
    const answer = await api.send('DELETE', `/threads/${thread_id}`);
    expect(answer.status).toBe(204);
    await expect(api.client.threads.get(thread_id)).rejects.toThrow('HTTP 404');
    await expect(api.client.threads.delete(thread_id)).rejects.toThrow('HTTP 404');
  });

  it('goes with others in one prune, which counts those that were there', async () => {
    const made = [
      await api.client.threads.create(),
      await api.client.threads.create(),
      await api.client.threads.create(),
    ];
    const [first = '', second = '', third = ''] = made.map(({ thread_id }) => thread_id);
    const unknown = crypto.randomUUID();
    expect(await api.client.threads.prune([first, second, second, unknown])).toEqual({ pruned_count: 2 });
    for (const gone of [first, second])
      await expect(api.client.threads.get(gone)).rejects.toThrow('HTTP 404');
    expect((await api.client.threads.get(third)).thread_id).toBe(third);
    await api.client.threads.delete(third);
  });

  it('copies the messages with their ids, and then goes its own way', async () => {
    const { thread_id } = await api.client.threads.create({ metadata: { a: 1 } });
    await api.client.runs.wait(thread_id, api.account.work, { input: human('Create ToDos: 1) Buy milk.') });
    const copied = await api.client.threads.copy(thread_id);
    const copy = await api.client.threads.get(copied.thread_id);
    const original = await api.client.threads.get(thread_id);
    expect(copy.thread_id).not.toBe(thread_id);
    expect(copy.values).toEqual(original.values);
    expect(copy.metadata).toMatchObject({ a: 1 });
    await api.client.runs.wait(copy.thread_id, api.account.work, { input: human('Hello') });
    expect((await api.client.threads.get(thread_id)).values).toEqual(original.values);
  });
});

describe('threads.search and count', () => {
  it('finds by metadata, ids and status, sorted, in pages, with the fields that were asked for', async () => {
    const made: string[] = [];
    for (const n of [1, 2, 3]) {
      const thread = await api.client.threads.create({ metadata: { kind: 'trip', n, tags: ['x', `t${n}`] } });
      made.push(thread.thread_id);
    }
    await api.client.threads.create({ metadata: { kind: 'other' } });
    const ids = async (query: Parameters<typeof api.client.threads.search>[0]) =>
      (await api.client.threads.search(query)).map(({ thread_id }) => thread_id);
    const trips = { metadata: { kind: 'trip' }, sortBy: 'created_at', sortOrder: 'asc' } as const;
    expect(await ids(trips)).toEqual(made);
    expect(await ids({ ...trips, sortOrder: 'desc' })).toEqual(made.toReversed());
    expect(await ids({ ...trips, limit: 1, offset: 1 })).toEqual([made[1]]);
    expect(await ids({ metadata: { tags: ['t2'] } })).toEqual([made[1]]);
    expect(await ids({ ids: [made[2] ?? ''] })).toEqual([made[2]]);
    expect(await ids({ ...trips, status: 'busy' })).toEqual([]);
    expect(await ids({ ...trips, status: 'idle' })).toEqual(made);
    expect(
      await api.client.threads.search({ ...trips, limit: 1, select: ['thread_id', 'metadata'] }),
    ).toEqual([{ thread_id: made[0], metadata: { kind: 'trip', n: 1, tags: ['x', 't1'] } }]);
    expect(await api.client.threads.count({ metadata: { kind: 'trip' } })).toBe(3);
    expect(await api.client.threads.count()).toBe(4);
  });

  it('finds by values, and by the graph and the assistant of what was said', async () => {
    const { thread_id } = await api.client.threads.create();
    await api.client.threads.create();
    await api.client.runs.wait(thread_id, api.account.work, { input: human('Hello there') });
    const values = { messages: [{ content: 'Hello there' }] };
    expect((await api.client.threads.search({ values })).map((thread) => thread.thread_id)).toEqual([
      thread_id,
    ]);
    expect(await api.client.threads.count({ values })).toBe(1);
    const metadata = { graph_id: 'task_maistro', assistant_id: api.account.work };
    expect((await api.client.threads.search({ metadata })).map((thread) => thread.thread_id)).toEqual([
      thread_id,
    ]);
  });

  it('finds by values past the first thousand threads, and says where the next page begins', async () => {
    const ids: string[] = [];
    for (const _ of [1, 2, 3]) {
      const { thread_id } = await api.client.threads.create({
        supersteps: [{ updates: [{ values: human('Find me'), asNode: '__input__' }] }],
      });
      ids.unshift(thread_id);
    }
    await db.thread.createMany({
      data: Array.from({ length: 1001 }, () => ({
        accountId: api.account.accountId,
        assistantId: api.account.personal,
        createdAt: new Date(Date.now() + 60_000),
      })),
    });
    const values = { messages: [{ type: 'human', content: 'Find me' }] };
    const search = async (limit: number, offset: number) => {
      const answer = await api.send('POST', '/threads/search', {
        values,
        limit,
        offset,
        select: ['thread_id'],
      });
      const found = (await answer.json()) as { thread_id: string }[];
      const header = (name: string) => answer.headers.get(`x-pagination-${name}`);
      return { ids: found.map(({ thread_id }) => thread_id), next: header('next'), total: header('total') };
    };
    expect(await search(2, 0)).toEqual({ ids: ids.slice(0, 2), next: '2', total: null });
    expect(await search(2, 2)).toEqual({ ids: ids.slice(2), next: null, total: '3' });
    expect(await api.client.threads.count({ values })).toBe(3);
    expect(await api.client.threads.count({ values: { messages: [{ content: 'Find nobody' }] } })).toBe(0);
  });

  it.each(['status', 'thread_id', 'created_at', 'updated_at'] as const)(
    'pages by %s give each thread once, in one order',
    async (sortBy) => {
      for (const text of ['fail:404', 'Hello', 'Hello']) {
        const { thread_id } = await api.client.threads.create();
        await api.client.runs.wait(thread_id, api.account.work, { input: human(text), raiseError: false });
      }
      const order = { sortBy, sortOrder: 'asc' } as const;
      const whole = await api.client.threads.search({ ...order, limit: 10 });
      const pages = [];
      for (const offset of [0, 1, 2])
        pages.push(...(await api.client.threads.search({ ...order, limit: 1, offset })));
      expect(pages).toEqual(whole);
      expect(whole).toHaveLength(3);
      const field = sortBy satisfies keyof (typeof whole)[number];
      const keys = whole.map((thread) => thread[field]);
      expect(keys).toEqual(keys.toSorted());
    },
  );

  it('shows another account nothing', async () => {
    const { thread_id } = await api.client.threads.create({ metadata: { secret: 1 } });
    const other = clientOf(api.server, await newAccount());
    expect(await other.threads.search({ metadata: { secret: 1 } })).toEqual([]);
    expect(await other.threads.search({ ids: [thread_id] })).toEqual([]);
    for (const attempt of [
      () => other.threads.get(thread_id),
      () => other.threads.update(thread_id, { metadata: {} }),
      () => other.threads.delete(thread_id),
      () => other.threads.copy(thread_id),
      () => other.threads.getState(thread_id),
      () => other.threads.getHistory(thread_id),
      () => other.threads.updateState(thread_id, { values: human('x') }),
      () => other.runs.list(thread_id),
      () => other.runs.create(thread_id, api.account.work, { input: human('x') }),
    ]) {
      await expect(attempt()).rejects.toThrow('HTTP 404');
    }
    expect((await api.client.threads.get(thread_id)).metadata).toEqual({ secret: 1 });
  });
});
