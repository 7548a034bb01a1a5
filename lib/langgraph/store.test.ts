import type { Client } from '@langchain/langgraph-sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeMemory } from '@/lib/memory/write';
import { createTodo } from '@/lib/todos/create';
import { listTodos } from '@/lib/todos/list';
import { rejects } from './testing/rejects';
import { clientOf, newAccount } from './testing/serve';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();
const user = 'default-user';
const scope = (category = 'work', endUser = '') => ({ accountId: api.account.accountId, category, endUser });
const keys = async (...search: Parameters<Client['store']['searchItems']>) =>
  (await api.client.store.searchItems(...search)).items.map(({ key }) => key);

describe('free storage', () => {
  it('keeps an item as it was given, replaces it whole, and forgets it', async () => {
    const name = [['notes', 'ä b'], 'first'] as const;
    const value = { text: 'Hello', deep: [{ a: null }], n: 1.5, emoji: '🙂' };
    await api.client.store.putItem([...name[0]], name[1], value);
    const item = await api.client.store.getItem([...name[0]], name[1]);
    expect(item).toMatchObject({ namespace: name[0], key: name[1], value });
    await api.client.store.putItem([...name[0]], name[1], { text: 'Bye' });
    const changed = await api.client.store.getItem([...name[0]], name[1]);
    expect(changed).toMatchObject({ value: { text: 'Bye' }, createdAt: item?.createdAt });
    await api.client.store.deleteItem([...name[0]], name[1]);
    expect(await api.client.store.getItem([...name[0]], name[1])).toBeNull();
    await expect(api.client.store.deleteItem([...name[0]], name[1])).resolves.not.toThrow();
  });

  it('takes any namespace that is no memory, also a part of one', async () => {
    for (const namespace of [
      ['todo'],
      ['todo', 'work'],
      ['todo', 'work', user, 'more'],
      ['other', 'work', user],
    ]) {
      await api.client.store.putItem(namespace, 'k', { a: 1 });
      expect(await api.client.store.getItem(namespace, 'k')).toMatchObject({ namespace, value: { a: 1 } });
    }
    expect(await api.client.store.getItem(['todo', 'work', user], 'k')).toBeNull();
  });

  it('refuses labels that are empty or have dots, and values that are no objects', async () => {
    for (const [body, field] of [
      [{ namespace: ['a', ''], key: 'k', value: {} }, 'namespace.1'],
      [{ namespace: ['a.b'], key: 'k', value: {} }, 'namespace.0'],
      [{ namespace: [], key: 'k', value: {} }, 'namespace'],
      [{ namespace: Array(21).fill('a'), key: 'k', value: {} }, 'namespace'],
      [{ namespace: Array(20).fill('ä'.repeat(199)), key: 'k', value: {} }, 'key'],
      [{ namespace: ['a'], key: '', value: {} }, 'key'],
      [{ namespace: ['a'], key: 'k', value: [1] }, 'value'],
      [{ namespace: ['a'], key: 'k', value: {}, ttl: 5 }, 'ttl'],
    ] as const) {
      const answer = await api.send('PUT', '/store/items', body);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
    }
    for (const namespace of ['', 'a..b', '.']) {
      expect((await api.send('GET', `/store/items?namespace=${namespace}&key=k`)).status).toBe(422);
    }
    expect((await api.send('DELETE', '/store/items', { namespace: ['a.b'], key: 'k' })).status).toBe(422);
    expect((await api.send('POST', '/store/items/search', { namespace_prefix: [''] })).status).toBe(422);
  });
});

describe('searching', () => {
  beforeEach(async () => {
    await api.client.store.putItem(['docs', 'a'], 'one', { title: 'Red apple', n: 1, tags: ['x'] });
    await api.client.store.putItem(['docs', 'a', 'b'], 'two', {
      title: 'Green pear',
      n: 2,
      nested: { text: 'in an APPLE tree' },
    });
    await api.client.store.putItem(['docs', 'ab'], 'three', { title: 'Blue', n: '3', done: true });
    await api.client.store.putItem(['docs'], 'four', { title: '100% of_it' });
  });

  it('finds what is under a prefix, label by label', async () => {
    expect(await keys(['docs'])).toEqual(['four', 'three', 'two', 'one']);
    expect(await keys(['docs', 'a'])).toEqual(['two', 'one']);
    expect(await keys(['docs', 'a', 'b'])).toEqual(['two']);
    expect(await keys(['doc'])).toEqual([]);
    expect(await keys([])).toHaveLength(4);
  });

  it('finds by fields, and by comparisons of the same kind', async () => {
    const filtered = (filter: Record<string, unknown>) => keys(['docs'], { filter });
    expect(await filtered({ n: 1 })).toEqual(['one']);
    expect(await filtered({ tags: ['x'], n: 1 })).toEqual(['one']);
    expect(await filtered({ nested: { text: 'in an APPLE tree' } })).toEqual(['two']);
    expect(await filtered({ n: { $gte: 1 } })).toEqual(['two', 'one']);
    expect(await filtered({ n: { $gt: 1, $lte: 2 } })).toEqual(['two']);
    expect(await filtered({ n: { $lt: '4' } })).toEqual(['three']);
    expect(await filtered({ done: { $ne: true } })).toEqual(['four', 'two', 'one']);
    expect(await filtered({ missing: 1 })).toEqual([]);
    expect((await api.send('POST', '/store/items/search', { filter: { n: { $like: 1 } } })).status).toBe(422);
  });

  it('finds by words in any text of a value', async () => {
    const asked = (query: string) => keys(['docs'], { query });
    expect(await asked('apple')).toEqual(['two', 'one']);
    expect(await asked('pear  tree')).toEqual(['two']);
    expect(await asked('title')).toEqual([]);
    expect(await asked('%')).toEqual(['four']);
    expect(await asked('f_i')).toEqual(['four']);
  });

  it('pages', async () => {
    expect(await keys(['docs'], { limit: 2, offset: 1 })).toEqual(['three', 'two']);
    expect(await keys(['docs'], { limit: 2, offset: 9 })).toEqual([]);
    expect((await api.send('POST', '/store/items/search', { limit: 0 })).status).toBe(422);
    expect((await api.send('POST', '/store/items/search', { limit: 1001 })).status).toBe(422);
  });
});

describe('namespaces', () => {
  it('are listed with those of the memories, by prefix, suffix and depth, page by page', async () => {
    await api.client.store.putItem(['docs', 'a', 'b'], 'k', {});
    await api.client.store.putItem(['docs', 'c', 'b'], 'k', {});
    await api.client.store.putItem(['docs', 'c', 'd'], 'k', {});
    await createTodo(scope('work', 'lance'), { kind: 'user' }, { task: 'x' });
    await writeMemory(scope(), { kind: 'user' }, { name: 'Ada' });
    const list = async (options: Parameters<typeof api.client.store.listNamespaces>[0]) =>
      (await api.client.store.listNamespaces(options)).namespaces.map((namespace) => namespace.join('/'));
    const all = ['docs/a/b', 'docs/c/b', 'docs/c/d', `profile/work/${user}`, 'todo/work/lance'];
    expect(await list({})).toEqual(all);
    expect(await list({ prefix: ['docs', 'c'] })).toEqual(['docs/c/b', 'docs/c/d']);
    expect(await list({ prefix: ['*', 'work'] })).toEqual(all.slice(3));
    expect(await list({ suffix: ['b'] })).toEqual(['docs/a/b', 'docs/c/b']);
    expect(await list({ suffix: ['*', 'lance'] })).toEqual(['todo/work/lance']);
    expect(await list({ maxDepth: 1 })).toEqual(['docs', 'profile', 'todo']);
    expect(await list({ maxDepth: 2, prefix: ['docs'] })).toEqual(['docs/a', 'docs/c']);
    expect(await list({ limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
    expect(await list({ offset: 9 })).toEqual([]);
  });
});

it("does not reach another account's items, whatever one tries", async () => {
  const stranger = clientOf(api.server, await newAccount()).store;
  const { id } = await createTodo(scope(), { kind: 'user' }, { task: 'Mine' });
  await api.client.store.putItem(['docs'], 'k', { a: 1 });
  for (const [namespace, key] of [
    [['todo', 'work', user], id],
    [['docs'], 'k'],
  ] as const) {
    expect(await stranger.getItem([...namespace], key)).toBeNull();
    await stranger.deleteItem([...namespace], key);
  }
  await rejects(stranger.putItem(['todo', 'work', user], id, { task: 'Taken over' }), 404);
  await stranger.putItem(['docs'], 'k', { a: 2 });
  expect((await stranger.searchItems([])).items).toMatchObject([{ value: { a: 2 } }]);
  expect((await stranger.listNamespaces()).namespaces).toEqual([['docs']]);
  expect(await api.client.store.getItem(['docs'], 'k')).toMatchObject({ value: { a: 1 } });
  expect((await listTodos(scope())).todos).toMatchObject([{ task: 'Mine', revision: 1 }]);
});
