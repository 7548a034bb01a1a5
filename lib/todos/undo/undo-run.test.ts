import { expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { createTodo } from '../create.ts';
import { listTodos } from '../list.ts';
import { personOf } from '../operations/test-operations.ts';
import { deleteTodo } from '../remove.ts';
import { freshRun, freshScope, on, user } from '../test-list.ts';
import type { Scope } from '../todo.ts';
import { applyTodoChanges, type ChangeRequest } from '../tool/apply.ts';
import { undoOperation } from './undo.ts';
import { undoRun } from './undo-run.ts';

const nothing: ChangeRequest = { create: [], update: [], remove: [] };

/** A run whose tool calls are made one after the other, and which then has ended. */
async function runOf(scope: Scope, ...requests: Partial<ChangeRequest>[]): Promise<string> {
  const call = await freshRun(scope);
  let id = '';
  for (const [index, request] of requests.entries()) {
    const { actor, execution } = call(`call-${index}`);
    await applyTodoChanges(scope, actor, { ...nothing, ...request }, execution);
    id = execution.runId;
  }
  await db.run.update({ where: { id }, data: { status: 'success', endedAt: new Date() } });
  return id;
}

const tasksOf = async (scope: Scope) => (await listTodos(scope)).todos.map(({ task }) => task);

test('takes back what was created, changed and removed, and writes it to the history as the person’s', async () => {
  const scope = await freshScope();
  const paint = await createTodo(scope, user, {
    task: 'Paint',
    deadline: on('2025-08-01'),
    solutions: ['Ask Ann'],
  });
  const old = await createTodo(scope, user, { task: 'Old thing', estimateMinutes: 5 });
  const done = { id: paint.id, status: 'done' as const, task: 'Paint the door', deadline: null };
  const runId = await runOf(
    scope,
    { create: [{ task: 'Milk' }], update: [{ id: paint.id, status: 'in progress' }] },
    { update: [done], remove: [old.id] },
  );

  const { todos, kept } = await undoRun(scope.accountId, runId);

  expect(kept).toEqual([]);
  expect(todos.map(({ action }) => action).toSorted()).toEqual(['created', 'removed', 'updated']);
  const { todos: list } = await listTodos(scope);
  expect(list).toEqual([
    { ...paint, revision: 5 },
    { ...old, revision: 3 },
  ]);
  const history = await db.todoChange.findMany({
    where: { todoId: paint.id },
    orderBy: { revision: 'asc' },
  });
  expect(history.at(-1)).toMatchObject({
    action: 'update',
    actor: 'user',
    runId: null,
    before: { status: 'in progress', revision: 4 },
    after: { status: 'not started', revision: 5 },
  });
});

test('leaves what was changed since as it is, and says who changed it', async () => {
  const scope = await freshScope();
  const runId = await runOf(scope, { create: [{ task: 'Milk' }, { task: 'Bread' }, { task: 'Salt' }] });
  const [milk, bread] = (await listTodos(scope)).todos;
  if (!milk || !bread) throw new Error('Nothing was created.');
  await personOf(scope).run({ do: 'update', id: milk.id, patch: { status: 'in progress' } });
  await runOf(scope, { update: [{ id: bread.id, estimateMinutes: 10 }] });

  const { todos, kept } = await undoRun(scope.accountId, runId);

  expect(todos).toMatchObject([{ action: 'removed', todo: { task: 'Salt' } }]);
  expect(kept.toSorted((one, other) => one.task.localeCompare(other.task))).toEqual([
    { id: bread.id, task: 'Bread', why: 'An assistant changed it since.' },
    { id: milk.id, task: 'Milk', why: 'You changed it since.' },
  ]);
  expect((await tasksOf(scope)).toSorted()).toEqual(['Bread', 'Milk']);
});

test('takes back only what came after the person’s own change', async () => {
  const scope = await freshScope();
  const { id } = await createTodo(scope, user, { task: 'Paint' });
  const call = await freshRun(scope);
  const change = async (n: number, task: string) => {
    const { actor, execution } = call(`call-${n}`);
    await applyTodoChanges(scope, actor, { ...nothing, update: [{ id, task }] }, execution);
    return execution.runId;
  };
  await change(1, 'Paint the door');
  await personOf(scope).run({ do: 'update', id, patch: { task: 'Paint the gate' } });
  const runId = await change(2, 'Paint the fence');
  await db.run.update({ where: { id: runId }, data: { status: 'interrupted', endedAt: new Date() } });
  await undoRun(scope.accountId, runId);
  expect(await tasksOf(scope)).toEqual(['Paint the gate']);
});

test('does nothing a second time, nor to what is removed already', async () => {
  const scope = await freshScope();
  const runId = await runOf(scope, { create: [{ task: 'Milk' }, { task: 'Bread' }] });
  const [milk] = (await listTodos(scope)).todos;
  if (!milk) throw new Error('Nothing was created.');
  await deleteTodo({ ...scope, id: milk.id }, user);
  expect((await undoRun(scope.accountId, runId)).todos).toHaveLength(1);
  const history = await db.todoChange.count({ where: { accountId: scope.accountId } });
  expect((await undoRun(scope.accountId, runId)).todos).toEqual([]);
  expect(await db.todoChange.count({ where: { accountId: scope.accountId } })).toBe(history);
});

test('waits for the end of the answer, and knows only the account’s own', async () => {
  const scope = await freshScope();
  const runId = await runOf(scope, { create: [{ task: 'Milk' }] });
  const stranger = await freshScope();
  await expect(undoRun(stranger.accountId, runId)).rejects.toMatchObject({ code: 'not_found' });
  await db.run.update({ where: { id: runId }, data: { status: 'running', endedAt: null } });
  await expect(undoRun(scope.accountId, runId)).rejects.toMatchObject({ code: 'busy' });
  expect(await tasksOf(scope)).toEqual(['Milk']);
});

test('names its undos, so that all of it can be done again, and undone again', async () => {
  const scope = await freshScope();
  const paint = await createTodo(scope, user, { task: 'Paint' });
  const runId = await runOf(
    scope,
    { create: [{ task: 'Milk' }], update: [{ id: paint.id, task: 'Paint the door' }] },
    { remove: [paint.id] },
  );
  const { operations } = await undoRun(scope.accountId, runId);
  expect(await tasksOf(scope)).toEqual(['Paint']);

  for (const id of operations.toReversed()) {
    await undoOperation(scope.accountId, id, { id: crypto.randomUUID() });
  }
  expect(await tasksOf(scope)).toEqual(['Milk']);

  expect((await undoRun(scope.accountId, runId)).kept).toEqual([]);
  expect(await tasksOf(scope)).toEqual(['Paint']);
  expect((await undoRun(scope.accountId, runId)).operations).toEqual([]);
});
