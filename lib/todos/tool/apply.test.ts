import { describe, expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { AppError } from '../../errors.ts';
import { createTodo } from '../create.ts';
import { listTodos } from '../list.ts';
import { freshRun, freshScope, historyOf, on, user } from '../test-list.ts';
import type { Scope } from '../todo.ts';
import { applyTodoChanges, type ChangeRequest } from './apply.ts';

const nothing: ChangeRequest = { create: [], update: [], remove: [] };
const apply = (scope: Scope, request: Partial<ChangeRequest>) =>
  applyTodoChanges(scope, user, { ...nothing, ...request }, null);

describe('what becomes of each entry', () => {
  test('creates, updates and removes several at once, in the order asked for', async () => {
    const scope = await freshScope();
    const audio = await createTodo(scope, user, { task: 'Update audioUX' });
    const old = await createTodo(scope, user, { task: 'Old thing' });

    const changes = await apply(scope, {
      create: [
        { task: 'Re-film Module 6' },
        { task: 'Review lesson', estimateMinutes: 90, solutions: ['Ask Ann'] },
      ],
      update: [{ id: audio.id, plan: 'Set the deadline', deadline: on('2025-08-04', '17:00') }],
      remove: [old.id],
    });

    expect(changes.map((change) => change.action)).toEqual(['created', 'created', 'updated', 'removed']);
    expect(changes[2]).toMatchObject({
      plan: 'Set the deadline',
      before: { deadline: null, revision: 1 },
      todo: { deadline: '2025-08-04T17:00:00', deadlineHasTime: true, revision: 2 },
    });
    const { todos } = await listTodos(scope);
    expect(todos.map(({ task }) => task)).toEqual(['Update audioUX', 'Re-film Module 6', 'Review lesson']);
    expect(todos[2]).toMatchObject({ estimateMinutes: 90, solutions: ['Ask Ann'] });
  });

  test('keeps who changed what in the history, with the ToDo before and after', async () => {
    const scope = await freshScope();
    const call = await freshRun(scope);
    const { actor, execution } = call('call-1');
    const create = [{ task: 'Book flights' }];
    const [created] = await applyTodoChanges(scope, actor, { ...nothing, create }, execution);
    if (created?.action !== 'created') throw new Error('not created');
    await apply(scope, {
      update: [{ id: created.todo.id, status: 'in progress' }],
      remove: [created.todo.id],
    });

    const history = await historyOf(created.todo.id);
    expect(history.map(({ action, revision, actor: who }) => [action, revision, who])).toEqual([
      ['create', 1, 'assistant'],
      ['update', 2, 'user'],
      ['delete', 3, 'user'],
    ]);
    expect(history[0]).toMatchObject({
      before: null,
      after: created.todo,
      ...(execution && { toolCallId: 'call-1' }),
    });
    expect(history[1]).toMatchObject({ before: { status: 'not started' }, after: { status: 'in progress' } });
  });

  test('says that an update changes nothing, and leaves no trace of it', async () => {
    const scope = await freshScope();
    const todo = await createTodo(scope, user, { task: 'Call the bank', deadline: on('2025-08-01') });

    const changes = await apply(scope, {
      update: [{ id: todo.id, task: 'Call the bank', deadline: on('2025-08-01') }],
    });

    expect(changes).toEqual([{ action: 'unchanged', todo, reason: 'It is like that already.' }]);
    expect(await historyOf(todo.id)).toHaveLength(1);
  });

  test('fails an unknown, a removed, a foreign and another list’s id, and does the rest', async () => {
    const scope = await freshScope();
    const removed = await createTodo(scope, user, { task: 'Removed' });
    await apply(scope, { remove: [removed.id] });
    const personal = await createTodo({ ...scope, category: 'personal' }, user, { task: 'Personal' });
    const foreign = await createTodo(await freshScope(), user, { task: 'Foreign' });
    const ids = ['7', removed.id, personal.id, foreign.id];

    const changes = await apply(scope, {
      create: [{ task: 'Mine' }],
      update: ids.map((id) => ({ id, status: 'done' as const })),
      remove: ids,
    });

    expect(changes.map(({ action }) => action)).toEqual([
      'created',
      ...ids.flatMap(() => ['failed', 'failed']),
    ]);
    expect(changes[1]).toMatchObject({ id: '7', reason: 'There is no ToDo with this id on this list.' });
    for (const { id } of [personal, foreign]) {
      expect(await db.todo.findUnique({ where: { id } })).toMatchObject({
        status: 'not started',
        deletedAt: null,
      });
    }
  });

  test('done sets the moment of completion, leaving done clears it', async () => {
    const scope = await freshScope();
    const { id } = await createTodo(scope, user, { task: 'Laundry' });
    const [done] = await apply(scope, { update: [{ id, status: 'done' }] });
    const [open] = await apply(scope, { update: [{ id, status: 'in progress' }] });
    expect(done).toMatchObject({ todo: { status: 'done', completedAt: expect.any(String) } });
    expect(open).toMatchObject({ todo: { status: 'in progress', completedAt: null } });
  });

  test('two entries for one ToDo both count, each with its own revision', async () => {
    const scope = await freshScope();
    const { id } = await createTodo(scope, user, { task: 'Paint' });
    const changes = await apply(scope, {
      update: [
        { id, status: 'in progress' },
        { id, estimateMinutes: 30 },
      ],
    });
    expect(changes[1]).toMatchObject({ todo: { status: 'in progress', estimateMinutes: 30, revision: 3 } });
    expect(await historyOf(id)).toHaveLength(3);
    expect((await listTodos(scope)).todos[0]).toMatchObject({
      status: 'in progress',
      estimateMinutes: 30,
      revision: 3,
    });
  });
});

describe('a ToDo that is there already', () => {
  test('is not doubled: it gets what the entry adds', async () => {
    const scope = await freshScope();
    const todo = await createTodo(scope, user, {
      task: 'Update  audioUX.',
      status: 'in progress',
      solutions: ['A'],
    });
    const entry = {
      task: 'update audioux',
      deadline: on('2025-08-04'),
      status: 'not started',
      solutions: ['B'],
    } as const;

    const changes = await apply(scope, { create: [{ ...entry, solutions: ['B'] }] });

    expect(changes).toMatchObject([
      { action: 'updated', before: todo, todo: { id: todo.id, status: 'in progress' } },
    ]);
    expect((await listTodos(scope)).todos).toMatchObject([
      { task: 'Update audioUX.', deadline: '2025-08-04T23:59:00', solutions: ['A', 'B'] },
    ]);
  });

  test('is named with its deadline when the entry adds nothing', async () => {
    const scope = await freshScope();
    await createTodo(scope, user, { task: 'Plan trip', deadline: on('2025-08-04', '09:30') });
    expect(await apply(scope, { create: [{ task: 'Plan trip!', deadline: null }] })).toMatchObject([
      { action: 'unchanged', reason: 'It is on the list already, due 2025-08-04 09:30.' },
    ]);
  });

  test('counts only while it is open, and only on the same list', async () => {
    const scope = await freshScope();
    await createTodo(scope, user, { task: 'Laundry', status: 'done' });
    await createTodo({ ...scope, category: 'personal' }, user, { task: 'Laundry' });
    await createTodo({ ...scope, endUser: 'lance' }, user, { task: 'Laundry' });
    expect(await apply(scope, { create: [{ task: 'Laundry' }] })).toMatchObject([{ action: 'created' }]);
  });

  test('is found inside one request too', async () => {
    const scope = await freshScope();
    const changes = await apply(scope, {
      create: [{ task: 'Milk' }, { task: 'milk.', estimateMinutes: 5 }, { task: 'Milk' }],
    });
    expect(changes.map(({ action }) => action)).toEqual(['created', 'updated', 'unchanged']);
    expect((await listTodos(scope)).todos).toMatchObject([{ task: 'Milk', estimateMinutes: 5 }]);
  });

  test('is found when two threads create it at the same moment', async () => {
    const scope = await freshScope();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => apply(scope, { create: [{ task: 'Milk' }] })),
    );
    expect(all.flat().filter(({ action }) => action === 'created')).toHaveLength(1);
    expect((await listTodos(scope)).todos).toHaveLength(1);
  });
});

describe('limits', () => {
  test.each([
    ['an empty title', { create: [{ task: ' ' }] }],
    ['a title of 501 characters', { create: [{ task: 'x'.repeat(501) }] }],
    ['a day that is not on the calendar', { create: [{ task: 'x', deadline: on('2025-02-30') }] }],
    ['an estimate of nothing', { create: [{ task: 'x', estimateMinutes: 0 }] }],
    ['51 solutions', { create: [{ task: 'x', solutions: Array.from({ length: 51 }, String) }] }],
    ['201 entries', { create: Array.from({ length: 201 }, (_, index) => ({ task: `Task ${index}` })) }],
  ])('%s is refused with nothing stored', async (_name, request) => {
    const scope = await freshScope();
    const error = await apply(scope, { ...request, create: [{ task: 'Fine' }, ...request.create] }).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe('invalid');
    expect((await listTodos(scope)).todos).toEqual([]);
  });

  test('solutions that would pass 50 by joining are refused', async () => {
    const scope = await freshScope();
    const solutions = (from: number) => Array.from({ length: 30 }, (_, index) => `Idea ${from + index}`);
    await createTodo(scope, user, { task: 'Gift', solutions: solutions(0) });
    await expect(
      apply(scope, { create: [{ task: 'Gift', solutions: solutions(100) }] }),
    ).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
