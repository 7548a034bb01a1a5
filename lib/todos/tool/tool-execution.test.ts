// One tool call, delivered any number of times, and what it costs.
import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { db } from '../../db/client.ts';
import { createTodo } from '../create.ts';
import { listTodos } from '../list.ts';
import { freshRun, freshScope, user } from '../test-list.ts';
import { applyTodoChanges, type ChangeRequest } from './apply.ts';

const nothing: ChangeRequest = { create: [], update: [], remove: [] };

afterEach(() => vi.restoreAllMocks());

test('a call that is delivered again, also at the same moment, takes effect once', async () => {
  const scope = await freshScope();
  const call = await freshRun(scope);
  const { id } = await createTodo(scope, user, { task: 'Walk' });
  const { actor, execution } = call('call-1');
  const request = { ...nothing, create: [{ task: 'Run' }], update: [{ id, estimateMinutes: 20 }] };
  const deliver = () => applyTodoChanges(scope, actor, request, execution);

  const answers = await Promise.all([deliver(), deliver(), deliver(), deliver()]);
  answers.push(await deliver());

  expect(answers[0]?.map(({ action }) => action)).toEqual(['created', 'updated']);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await listTodos(scope)).todos).toHaveLength(2);
  expect(await db.todoChange.findMany({ where: { todoId: id } })).toHaveLength(2);
});

test('another call of the same run counts anew', async () => {
  const scope = await freshScope();
  const call = await freshRun(scope);
  for (const [id, task] of [
    ['call-1', 'One'],
    ['call-2', 'Two'],
  ] as const) {
    const { actor, execution } = call(id);
    await applyTodoChanges(scope, actor, { ...nothing, create: [{ task }] }, execution);
  }
  expect((await listTodos(scope)).todos).toHaveLength(2);
});

test('when one row fails, nothing is stored and the call may be delivered again', async () => {
  const scope = await freshScope();
  const call = await freshRun(scope);
  const { actor, execution } = call('call-1');
  const { id } = await createTodo(scope, user, { task: 'Stays' });
  // The history refuses a revision that it has already.
  const { operationId } = await db.todoChange.findFirstOrThrow({ where: { todoId: id } });
  await db.todoChange.create({
    data: {
      todoId: id,
      revision: 2,
      accountId: scope.accountId,
      operationId,
      action: 'update',
      after: {},
      actor: 'user',
    },
  });
  const request = { ...nothing, create: [{ task: 'New' }], update: [{ id, status: 'done' as const }] };

  await expect(applyTodoChanges(scope, actor, request, execution)).rejects.toThrow();
  expect((await listTodos(scope)).todos).toMatchObject([
    { task: 'Stays', status: 'not started', revision: 1 },
  ]);
  expect(await db.toolExecution.count({ where: { runId: execution.runId } })).toBe(0);

  await db.todoChange.delete({ where: { todoId_revision: { todoId: id, revision: 2 } } });
  await applyTodoChanges(scope, actor, request, execution);
  expect((await listTodos(scope)).todos).toMatchObject([{ task: 'New' }, { task: 'Stays', status: 'done' }]);
});

test('the number of statements is the same for 1 and for 50 of each', async () => {
  const count = async (size: number) => {
    const scope = await freshScope();
    const call = await freshRun(scope);
    const { actor, execution } = call('call-1');
    const seeded = await applyTodoChanges(
      scope,
      user,
      { ...nothing, create: Array.from({ length: size * 2 }, (_, index) => ({ task: `Old ${index}` })) },
      null,
    );
    const ids = seeded.flatMap((change) => (change.action === 'created' ? [change.todo.id] : []));
    const query = vi.spyOn(Client.prototype, 'query');
    await applyTodoChanges(
      scope,
      actor,
      {
        create: Array.from({ length: size }, (_, index) => ({ task: `New ${index}` })),
        update: ids.slice(0, size).map((id) => ({ id, status: 'done' as const })),
        remove: ids.slice(size),
      },
      execution,
    );
    const statements = query.mock.calls.length;
    query.mockRestore();
    return statements;
  };
  const one = await count(1);
  expect(await count(50)).toBe(one);
  expect(one).toBeGreaterThan(2);
  expect(one).toBeLessThan(10);
});
