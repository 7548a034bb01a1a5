import { randomUUID } from 'node:crypto';
import type { Client } from '@langchain/langgraph-sdk';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { readMemory } from '@/lib/memory/read-memory';
import { writeMemory } from '@/lib/memory/write';
import { createTodo } from '@/lib/todos/create';
import { listTodos } from '@/lib/todos/list';
import { deleteTodo } from '@/lib/todos/remove';
import { rejects } from './testing/rejects';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();
const user = 'default-user';
const scope = (category = 'work', endUser = '') => ({ accountId: api.account.accountId, category, endUser });
const keys = async (...search: Parameters<Client['store']['searchItems']>) =>
  (await api.client.store.searchItems(...search)).items.map(({ key }) => key);

describe('the ToDos of a list', () => {
  const namespace = ['todo', 'work', user];

  it('are the ones that the sidebar shows', async () => {
    const deadline = { at: '2025-07-30T23:59:00', hasTime: false };
    const entry = { task: 'Call Ada', deadline, estimateMinutes: 30, solutions: ['By phone'] };
    const { id } = await createTodo(scope(), { kind: 'user' }, entry);
    expect(await api.client.store.getItem(namespace, id)).toMatchObject({
      namespace,
      key: id,
      value: {
        ...{ task: 'Call Ada', time_to_complete: 30, deadline: '2025-07-30T23:59:00' },
        ...{ solutions: ['By phone'], status: 'not started' },
      },
    });
    expect(await keys(['todo', 'Work'], { query: 'phone' })).toEqual([id]);
    expect(await api.client.store.getItem(['todo', 'personal', user], id)).toBeNull();
    expect(await api.client.store.getItem(['todo', 'work', 'lance'], id)).toBeNull();
  });

  it('can be written, with a history that names the key', async () => {
    const id = randomUUID();
    await api.client.store.putItem(namespace, id, {
      task: ' Buy  paint ',
      deadline: '2025-08-04',
      time_to_complete: 20,
    });
    const [todo] = (await listTodos(scope())).todos;
    expect(todo).toMatchObject({
      ...{ id, task: 'Buy paint', estimateMinutes: 20, status: 'not started' },
      ...{ deadline: '2025-08-04T23:59:00', deadlineHasTime: false },
    });
    await api.client.store.putItem(namespace, id, {
      task: 'Buy paint',
      deadline: '2025-08-04T17:30',
      status: 'done',
    });
    const item = await api.client.store.getItem(namespace, id);
    expect(item?.value).toEqual({
      ...{ task: 'Buy paint', deadline: '2025-08-04T17:30:00', status: 'done' },
      ...{ time_to_complete: null, solutions: [] },
    });
    await api.client.store.deleteItem(namespace, id);
    expect(await api.client.store.getItem(namespace, id)).toBeNull();
    await api.client.store.putItem(namespace, id, { task: 'Buy paint again' });
    const changes = await db.todoChange.findMany({ where: { todoId: id }, orderBy: { revision: 'asc' } });
    const [key] = await db.apiKey.findMany({ where: { accountId: api.account.accountId } });
    expect(changes.map(({ action }) => action)).toEqual(['create', 'update', 'delete', 'restore', 'update']);
    expect(new Set(changes.map(({ actor, apiKeyId }) => `${actor} ${apiKeyId}`))).toEqual(
      new Set([`api ${key?.id}`]),
    );
  });

  it('stay as they are when they are written as they were read', async () => {
    for (const hasTime of [false, true]) {
      const entry = { task: 'Same', deadline: { at: '2025-07-30T23:59:00', hasTime }, solutions: ['a'] };
      const { id } = await createTodo(scope(), { kind: 'user' }, entry);
      const item = await api.client.store.getItem(namespace, id);
      await api.client.store.putItem(namespace, id, item?.value ?? {});
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
    await deleteTodo({ accountId: api.account.accountId, id: first?.id ?? '' }, { kind: 'user' });
    expect(await keys(namespace, { limit: 100 })).toHaveLength(11);
  });

  it('refuse what is no ToDo, and say where', async () => {
    const put = (value: unknown, key: string = randomUUID(), where: string[] = namespace) =>
      api.send('PUT', '/store/items', { namespace: where, key, value });
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
      Array.from({ length: 10 }, (_, i) => api.client.store.putItem(namespace, id, { task: `Try ${i}` })),
    );
    expect((await listTodos(scope())).todos).toHaveLength(1);
  });
});

describe('the profile and the instructions', () => {
  it('are the ones that the assistants know', async () => {
    await writeMemory(scope(), { kind: 'user' }, { name: 'Ada', interests: ['chess'] });
    const { items } = await api.client.store.searchItems(['profile', 'work', user]);
    const value = { name: 'Ada', location: null, job: null, connections: [], interests: ['chess'] };
    expect(items).toMatchObject([{ key: expect.stringMatching(/^[0-9a-f-]{36}$/), value }]);
    const key = items[0]?.key ?? '';
    await api.client.store.putItem(['profile', 'work', user], key, { location: ' Graz ', job: '' });
    await api.client.store.putItem(['instructions', 'work', user], 'user_instructions', {
      memory: 'Be brief.',
    });
    expect(await readMemory(scope())).toEqual({
      profile: { name: null, location: 'Graz', job: null, connections: [], interests: [] },
      instructions: 'Be brief.',
    });
    expect(await api.client.store.getItem(['instructions', 'work', user], 'user_instructions')).toMatchObject(
      {
        value: { memory: 'Be brief.' },
      },
    );
    await api.client.store.deleteItem(['profile', 'work', user], key);
    await api.client.store.deleteItem(['instructions', 'work', user], 'user_instructions');
    expect(await api.client.store.searchItems([])).toEqual({ items: [] });
    expect((await readMemory(scope())).instructions).toBe('');
  });

  it('are one for each user and list, under one key', async () => {
    const namespace = ['profile', 'work', 'lance'];
    await api.client.store.putItem(namespace, 'mine', { name: 'Lance' });
    expect(await api.client.store.getItem(namespace, 'mine')).toMatchObject({
      key: 'mine',
      value: { name: 'Lance' },
    });
    await rejects(api.client.store.putItem(namespace, 'other', { name: 'Other' }), 409);
    await api.client.store.putItem(['profile', 'work', user], 'mine', { name: 'Ada' });
    expect((await readMemory(scope('work', 'lance'))).profile.name).toBe('Lance');
    await rejects(api.client.store.putItem(['instructions', 'work', user], 'other', { memory: 'x' }), 422);
    await rejects(api.client.store.putItem(['profile', 'work', user], 'mine', { age: 5 }), 422);
  });
});
