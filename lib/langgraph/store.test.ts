import { randomUUID } from 'node:crypto';
import type { Client } from '@langchain/langgraph-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { readMemory } from '@/lib/memory/read-memory';
import { writeMemory } from '@/lib/memory/write';
import { createTodo } from '@/lib/todos/create';
import { listTodos } from '@/lib/todos/list';
import { deleteTodo } from '@/lib/todos/remove';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './testing/serve';

let server: TestServer;
let account: TestAccount;
let store: Client['store'];
beforeAll(async () => {
  server = await serve();
});
beforeEach(async () => {
  account = await newAccount();
  store = clientOf(server, account).store;
});
afterAll(() => server.close());

const send = (method: string, path: string, body?: unknown) =>
  fetch(server.url + path, {
    method,
    headers: { 'x-api-key': account.apiKey },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const rejects = (attempt: Promise<unknown>, status: number) =>
  expect(attempt).rejects.toThrow(new RegExp(`^HTTP ${status}:`));
const user = 'default-user';
const scope = (category = 'work', endUser = '') => ({ accountId: account.accountId, category, endUser });
const keys = async (...search: Parameters<typeof store.searchItems>) =>
  (await store.searchItems(...search)).items.map(({ key }) => key);

describe('free storage', () => {
  it('keeps an item as it was given, replaces it whole, and forgets it', async () => {
    const name = [['notes', 'ä b'], 'first'] as const;
    const value = { text: 'Hello', deep: [{ a: null }], n: 1.5, emoji: '🙂' };
    await store.putItem([...name[0]], name[1], value);
    const item = await store.getItem([...name[0]], name[1]);
    expect(item).toMatchObject({ namespace: name[0], key: name[1], value });
    await store.putItem([...name[0]], name[1], { text: 'Bye' });
    const changed = await store.getItem([...name[0]], name[1]);
    expect(changed).toMatchObject({ value: { text: 'Bye' }, createdAt: item?.createdAt });
    await store.deleteItem([...name[0]], name[1]);
    expect(await store.getItem([...name[0]], name[1])).toBeNull();
    await expect(store.deleteItem([...name[0]], name[1])).resolves.not.toThrow();
  });

  it('takes any namespace that is no memory, also a part of one', async () => {
    for (const namespace of [
      ['todo'],
      ['todo', 'work'],
      ['todo', 'work', user, 'more'],
      ['other', 'work', user],
    ]) {
      await store.putItem(namespace, 'k', { a: 1 });
      expect(await store.getItem(namespace, 'k')).toMatchObject({ namespace, value: { a: 1 } });
    }
    expect(await store.getItem(['todo', 'work', user], 'k')).toBeNull();
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
      const answer = await send('PUT', '/store/items', body);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
    }
    for (const namespace of ['', 'a..b', '.']) {
      expect((await send('GET', `/store/items?namespace=${namespace}&key=k`)).status).toBe(422);
    }
    expect((await send('DELETE', '/store/items', { namespace: ['a.b'], key: 'k' })).status).toBe(422);
    expect((await send('POST', '/store/items/search', { namespace_prefix: [''] })).status).toBe(422);
  });
});

describe('searching', () => {
  beforeEach(async () => {
    await store.putItem(['docs', 'a'], 'one', { title: 'Red apple', n: 1, tags: ['x'] });
    await store.putItem(['docs', 'a', 'b'], 'two', {
      title: 'Green pear',
      n: 2,
      nested: { text: 'in an APPLE tree' },
    });
    await store.putItem(['docs', 'ab'], 'three', { title: 'Blue', n: '3', done: true });
    await store.putItem(['docs'], 'four', { title: '100% of_it' });
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
    expect((await send('POST', '/store/items/search', { filter: { n: { $like: 1 } } })).status).toBe(422);
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
    expect((await send('POST', '/store/items/search', { limit: 0 })).status).toBe(422);
    expect((await send('POST', '/store/items/search', { limit: 1001 })).status).toBe(422);
  });
});

describe('namespaces', () => {
  it('are listed with those of the memories, by prefix, suffix and depth, page by page', async () => {
    await store.putItem(['docs', 'a', 'b'], 'k', {});
    await store.putItem(['docs', 'c', 'b'], 'k', {});
    await store.putItem(['docs', 'c', 'd'], 'k', {});
    await createTodo(scope('work', 'lance'), { kind: 'user' }, { task: 'x' });
    await writeMemory(scope(), { kind: 'user' }, { name: 'Ada' });
    const list = async (options: Parameters<typeof store.listNamespaces>[0]) =>
      (await store.listNamespaces(options)).namespaces.map((namespace) => namespace.join('/'));
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

describe('the ToDos of a list', () => {
  const namespace = ['todo', 'work', user];

  it('are the ones that the sidebar shows', async () => {
    const deadline = { at: '2025-07-30T23:59:00', hasTime: false };
    const entry = { task: 'Call Ada', deadline, estimateMinutes: 30, solutions: ['By phone'] };
    const { id } = await createTodo(scope(), { kind: 'user' }, entry);
    expect(await store.getItem(namespace, id)).toMatchObject({
      namespace,
      key: id,
      value: {
        ...{ task: 'Call Ada', time_to_complete: 30, deadline: '2025-07-30T23:59:00' },
        ...{ solutions: ['By phone'], status: 'not started' },
      },
    });
    expect(await keys(['todo', 'Work'], { query: 'phone' })).toEqual([id]);
    expect(await store.getItem(['todo', 'personal', user], id)).toBeNull();
    expect(await store.getItem(['todo', 'work', 'lance'], id)).toBeNull();
  });

  it('can be written, with a history that names the key', async () => {
    const id = randomUUID();
    await store.putItem(namespace, id, {
      task: ' Buy  paint ',
      deadline: '2025-08-04',
      time_to_complete: 20,
    });
    const [todo] = (await listTodos(scope())).todos;
    expect(todo).toMatchObject({
      ...{ id, task: 'Buy paint', estimateMinutes: 20, status: 'not started' },
      ...{ deadline: '2025-08-04T23:59:00', deadlineHasTime: false },
    });
    await store.putItem(namespace, id, { task: 'Buy paint', deadline: '2025-08-04T17:30', status: 'done' });
    const item = await store.getItem(namespace, id);
    expect(item?.value).toEqual({
      ...{ task: 'Buy paint', deadline: '2025-08-04T17:30:00', status: 'done' },
      ...{ time_to_complete: null, solutions: [] },
    });
    await store.deleteItem(namespace, id);
    expect(await store.getItem(namespace, id)).toBeNull();
    await store.putItem(namespace, id, { task: 'Buy paint again' });
    const changes = await db.todoChange.findMany({ where: { todoId: id }, orderBy: { revision: 'asc' } });
    const [key] = await db.apiKey.findMany({ where: { accountId: account.accountId } });
    expect(changes.map(({ action }) => action)).toEqual(['create', 'update', 'delete', 'restore', 'update']);
    expect(new Set(changes.map(({ actor, apiKeyId }) => `${actor} ${apiKeyId}`))).toEqual(
      new Set([`api ${key?.id}`]),
    );
  });

  it('stay as they are when they are written as they were read', async () => {
    for (const hasTime of [false, true]) {
      const entry = { task: 'Same', deadline: { at: '2025-07-30T23:59:00', hasTime }, solutions: ['a'] };
      const { id } = await createTodo(scope(), { kind: 'user' }, entry);
      const item = await store.getItem(namespace, id);
      await store.putItem(namespace, id, item?.value ?? {});
      expect(await db.todo.findUniqueOrThrow({ where: { id } })).toMatchObject({
        ...{ revision: 1, deadlineHasTime: hasTime },
      });
    }
  });

  it('are not cut at ten, and those removed are gone', async () => {
    const todos = await Promise.all(
      Array.from({ length: 12 }, (_, i) => createTodo(scope(), { kind: 'user' }, { task: `Task ${i}` })),
    );
    const [first] = todos;
    await deleteTodo({ accountId: account.accountId, id: first?.id ?? '' }, { kind: 'user' });
    expect(await keys(namespace, { limit: 100 })).toHaveLength(11);
  });

  it('refuse what is no ToDo, and say where', async () => {
    const put = (value: unknown, key: string = randomUUID(), where: string[] = namespace) =>
      send('PUT', '/store/items', { namespace: where, key, value });
    for (const [value, field] of [
      [{}, 'value.task'],
      [{ task: '' }, 'value.task'],
      [{ task: 'x', status: 'later' }, 'value.status'],
      [{ task: 'x', deadline: 'tomorrow' }, 'value.deadline'],
      [{ task: 'x', deadline: '2025-07-30T10:00:00Z' }, 'value.deadline'],
      [{ task: 'x', time_to_complete: 0 }, 'value.time_to_complete'],
      [{ task: 'x', solutions: [''] }, 'value.solutions.0'],
      [{ task: 'x', colour: 'red' }, 'value'],
    ] as const) {
      const answer = await put(value);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
    }
    expect((await put({ task: 'x', deadline: '2025-02-30' })).status).toBe(422);
    expect((await put({ task: 'x' }, 'my-key')).status).toBe(422);
    expect((await put({ task: 'x' }, randomUUID(), ['todo', 'x'.repeat(61), user])).status).toBe(422);
    expect((await put({ task: 'x' }, randomUUID(), ['todo', ' ', user])).status).toBe(422);
    const { id } = await createTodo(scope('personal'), { kind: 'user' }, { task: 'On another list' });
    expect((await put({ task: 'x' }, id)).status).toBe(409);
    expect((await listTodos(scope())).todos).toEqual([]);
  });

  it('take ten puts of one new key at once as one ToDo', async () => {
    const id = randomUUID();
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => store.putItem(namespace, id, { task: `Try ${i}` })),
    );
    expect((await listTodos(scope())).todos).toHaveLength(1);
  });
});

describe('the profile and the instructions', () => {
  it('are the ones that the assistants know', async () => {
    await writeMemory(scope(), { kind: 'user' }, { name: 'Ada', interests: ['chess'] });
    const { items } = await store.searchItems(['profile', 'work', user]);
    const value = { name: 'Ada', location: null, job: null, connections: [], interests: ['chess'] };
    expect(items).toMatchObject([{ key: expect.stringMatching(/^[0-9a-f-]{36}$/), value }]);
    const key = items[0]?.key ?? '';
    await store.putItem(['profile', 'work', user], key, { location: ' Graz ', job: '' });
    await store.putItem(['instructions', 'work', user], 'user_instructions', { memory: 'Be brief.' });
    expect(await readMemory(scope())).toEqual({
      profile: { name: null, location: 'Graz', job: null, connections: [], interests: [] },
      instructions: 'Be brief.',
    });
    expect(await store.getItem(['instructions', 'work', user], 'user_instructions')).toMatchObject({
      value: { memory: 'Be brief.' },
    });
    await store.deleteItem(['profile', 'work', user], key);
    await store.deleteItem(['instructions', 'work', user], 'user_instructions');
    expect(await store.searchItems([])).toEqual({ items: [] });
    expect((await readMemory(scope())).instructions).toBe('');
  });

  it('are one for each user and list, under one key', async () => {
    const namespace = ['profile', 'work', 'lance'];
    await store.putItem(namespace, 'mine', { name: 'Lance' });
    expect(await store.getItem(namespace, 'mine')).toMatchObject({ key: 'mine', value: { name: 'Lance' } });
    await rejects(store.putItem(namespace, 'other', { name: 'Other' }), 409);
    await store.putItem(['profile', 'work', user], 'mine', { name: 'Ada' });
    expect((await readMemory(scope('work', 'lance'))).profile.name).toBe('Lance');
    await rejects(store.putItem(['instructions', 'work', user], 'other', { memory: 'x' }), 422);
    await rejects(store.putItem(['profile', 'work', user], 'mine', { age: 5 }), 422);
  });
});

it("does not reach another account's items, whatever one tries", async () => {
  const stranger = clientOf(server, await newAccount()).store;
  const { id } = await createTodo(scope(), { kind: 'user' }, { task: 'Mine' });
  await store.putItem(['docs'], 'k', { a: 1 });
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
  expect(await store.getItem(['docs'], 'k')).toMatchObject({ value: { a: 1 } });
  expect((await listTodos(scope())).todos).toMatchObject([{ task: 'Mine', revision: 1 }]);
});
