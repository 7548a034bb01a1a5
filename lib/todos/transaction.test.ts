import { expect, it } from 'vitest';
import { db } from '../db/client.ts';
import { createTodo } from './create.ts';
import { recordSteps } from './history.ts';
import type { LiveChange } from './live/live-change.ts';
import { todosTopic } from './live/live-topic.ts';
import { personOf } from './operations/test-operations.ts';
import { freshScope, user } from './test-list.ts';
import type { Scope } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** What is told of the account, each time with how the database has it at that moment. */
function listen({ accountId }: Scope) {
  const told: LiveChange[] = [];
  const stored: Promise<number | undefined>[] = [];
  const stop = todosTopic.listen(accountId, (news) => {
    if (news.kind !== 'rows') return;
    told.push(...news.rows);
    for (const { todo } of news.rows) {
      stored.push(db.todo.findFirst({ where: { accountId, id: todo.id } }).then((row) => row?.revision));
    }
  });
  return { told, stored, stop };
}

it('each change is told as the ToDo is then, and the database has it by then', async () => {
  const scope = await freshScope();
  const { told, stored, stop } = listen(scope);
  const todo = await createTodo(scope, user, { task: 'Call the bank' });
  const person = personOf(scope);
  await person.run({ do: 'update', id: todo.id, patch: { status: 'done' } });
  await person.run({ do: 'delete', id: todo.id });
  await person.run({ do: 'restore', id: todo.id });
  stop();
  expect(
    told.map(({ action, todo: { task, status, revision } }) => [action, task, status, revision]),
  ).toEqual([
    ['created', 'Call the bank', 'not started', 1],
    ['updated', 'Call the bank', 'done', 2],
    ['removed', 'Call the bank', 'done', 3],
    ['created', 'Call the bank', 'done', 4],
  ]);
  const revisions = await Promise.all(stored);
  for (const [index, { todo: row }] of told.entries()) {
    expect(revisions[index]).toBeGreaterThanOrEqual(row.revision);
  }
});

it('of a transaction that is rolled back nothing is told', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Call the bank' });
  const { told, stop } = listen(scope);
  const after = { ...todo, task: 'Call the other bank', revision: 2 };
  const change = inTodoTransaction(scope.accountId, async (tx) => {
    await recordSteps(tx, scope.accountId, user, [{ action: 'update', before: todo, after }]);
    throw new Error('Something went wrong later.');
  });
  await expect(change).rejects.toThrow('later');
  stop();
  expect(told).toEqual([]);
});

it('of several steps of one ToDo the last is told', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Call the bank' });
  const { told, stop } = listen(scope);
  const second = { ...todo, task: 'Call the other bank', revision: 2 };
  const third = { ...second, revision: 3 };
  await inTodoTransaction(scope.accountId, (tx) =>
    recordSteps(tx, scope.accountId, user, [
      { action: 'update', before: todo, after: second },
      { action: 'delete', before: second, after: third },
    ]),
  );
  stop();
  expect(told).toEqual([{ action: 'removed', todo: third }]);
});

it('changes outside of such a transaction are refused, since nobody would hear of them', async () => {
  const scope = await freshScope();
  const todo = await createTodo(scope, user, { task: 'Call the bank' });
  const change = db.$transaction((tx) =>
    recordSteps(tx, scope.accountId, user, [
      { action: 'update', before: todo, after: { ...todo, revision: 2 } },
    ]),
  );
  await expect(change).rejects.toThrow('inTodoTransaction');
  const row = await db.todo.findFirst({ where: { accountId: scope.accountId, id: todo.id } });
  expect(row?.revision).toBe(1);
});
