import { expect, test } from 'vitest';
import { db } from '../db/client.ts';
import { TodoConflict } from './conflict.ts';
import { createTodo } from './create.ts';
import { listTodos } from './list.ts';
import { deleteTodo } from './remove.ts';
import { restoreTodo } from './restore.ts';
import { freshScope, on, user } from './test-list.ts';
import { updateTodo } from './update.ts';

const actionsOf = async (todoId: string) =>
  (await db.todoChange.findMany({ where: { todoId }, orderBy: { revision: 'asc' } })).map(
    ({ action }) => action,
  );

test('a new ToDo comes back as the table holds it', async () => {
  const scope = await freshScope();
  const entry = {
    task: ' Renew\n passport ',
    deadline: on('2025-03-30', '02:30'),
    estimateMinutes: 45,
    solutions: ['Online'],
  };
  const todo = await createTodo(scope, user, entry);
  expect(todo).toMatchObject({
    task: 'Renew passport',
    status: 'not started',
    category: 'work',
    deadline: '2025-03-30T02:30:00',
    deadlineHasTime: true,
    estimateMinutes: 45,
    solutions: ['Online'],
    revision: 1,
    completedAt: null,
  });
  expect((await listTodos(scope)).todos).toEqual([todo]);
  expect(await actionsOf(todo.id)).toEqual(['create']);
});

test('a patch changes what it names, clears what is null, and bumps the revision', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, {
    task: 'Taxes',
    deadline: on('2025-08-04'),
    estimateMinutes: 60,
  });
  const id = { accountId: scope.accountId, id: todo.id };

  const cleared = await updateTodo(id, user, { deadline: null, revision: 1 });
  expect(cleared).toEqual({ ...todo, deadline: null, deadlineHasTime: false, revision: 2 });
  const done = await updateTodo(id, user, { status: 'done' });
  expect(done.completedAt).not.toBeNull();
  const archived = await updateTodo(id, user, { status: 'archived' });
  expect(archived.completedAt, 'the log still knows when').toBe(done.completedAt);
  expect((await updateTodo(id, user, { status: 'not started' })).completedAt).toBeNull();
  expect(await actionsOf(todo.id)).toEqual(['create', 'update', 'update', 'update', 'update']);
});

test('a patch that changes nothing leaves revision and history alone', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Taxes' });
  expect(await updateTodo({ accountId: scope.accountId, id: todo.id }, user, { task: 'Taxes ' })).toEqual(
    todo,
  );
  expect(await actionsOf(todo.id)).toEqual(['create']);
});

test('a stale revision is a conflict that carries the ToDo as it is now', async () => {
  const scope = await freshScope();
  const { id } = await createTodo(scope, user, { task: 'Taxes' });
  const target = { accountId: scope.accountId, id };
  const current = await updateTodo(target, user, { task: 'File taxes', deadline: on('2025-08-04') });

  const error = await updateTodo(target, user, { task: 'Do taxes', revision: 1 }).catch((reason) => reason);

  expect(error).toBeInstanceOf(TodoConflict);
  expect(error).toMatchObject({ code: 'conflict', status: 409, todo: current });
  expect(error.message).toContain('It is now "File taxes", not started, due 2025-08-04.');
  expect((await listTodos(scope)).todos).toEqual([current]);
});

test('two changes at the same moment both count', async () => {
  const scope = await freshScope();
  const { id } = await createTodo(scope, user, { task: 'Taxes' });
  const target = { accountId: scope.accountId, id };
  await Promise.all([
    updateTodo(target, user, { task: 'File taxes' }),
    updateTodo(target, user, { estimateMinutes: 90 }),
    updateTodo(target, user, { deadline: on('2025-08-04') }),
  ]);
  expect((await listTodos(scope)).todos).toMatchObject([
    { task: 'File taxes', estimateMinutes: 90, deadline: '2025-08-04T23:59:00', revision: 4 },
  ]);
});

test('a removed ToDo is off the list until it is restored', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Taxes' });
  const id = { accountId: scope.accountId, id: todo.id };

  await deleteTodo(id, user);
  expect((await listTodos(scope)).todos).toEqual([]);
  await expect(updateTodo(id, user, { task: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteTodo(id, user)).rejects.toMatchObject({ code: 'not_found' });

  expect(await restoreTodo(id, user)).toEqual({ ...todo, revision: 3 });
  expect(await restoreTodo(id, user)).toEqual({ ...todo, revision: 3 });
  expect(await actionsOf(todo.id)).toEqual(['create', 'delete', 'restore']);
});

test('another account’s ToDo does not exist', async () => {
  const scope = await freshScope();
  const { accountId } = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Taxes' });
  const id = { accountId, id: todo.id };
  await expect(updateTodo(id, user, { task: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteTodo(id, user)).rejects.toMatchObject({ code: 'not_found' });
  await deleteTodo({ ...id, accountId: scope.accountId }, user);
  await expect(restoreTodo(id, user)).rejects.toMatchObject({ code: 'not_found' });
});
