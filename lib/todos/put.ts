// Makes a ToDo exactly this, whether it is new, there already, or was removed.
import { db } from '../db/client.ts';
import { isUniqueViolation } from '../db/errors.ts';
import { AppError, notFound } from '../errors.ts';
import { check } from './check.ts';
import { recordSteps } from './history.ts';
import { lockTodos } from './lock.ts';
import { newTodo } from './new-todo.ts';
import { momentOf } from './operations/moment.ts';
import { type Actor, type NewTodo, newTodoSchema, type Scope, type Todo } from './todo.ts';
import { Ledger } from './tool/ledger.ts';
import { inTodoTransaction } from './transaction.ts';

/** What an entry does not know of stays as it is. */
type Whole = Required<Omit<NewTodo, 'notes' | 'repeat' | 'position'>>;

/**
 * `entry` gets the ToDo that it replaces, or null. Throws an AppError `invalid`, `conflict` when the id
 * is that of a ToDo on another list, and `not_found` when it is another account's.
 */
export async function putTodo(
  scope: Scope,
  id: string,
  actor: Actor,
  entry: (before: Todo | null) => Whole,
): Promise<void> {
  try {
    await put(scope, id, actor, entry);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody was quicker: this account with the same ToDo, or another one whose id it is.
    const isOwn = await db.todo.count({ where: { accountId: scope.accountId, id } });
    if (isOwn === 0) throw notFound('ToDo');
    await put(scope, id, actor, entry);
  }
}

function put(scope: Scope, id: string, actor: Actor, entry: (before: Todo | null) => Whole): Promise<void> {
  return inTodoTransaction(scope.accountId, async (tx) => {
    const found = (await lockTodos(tx, scope.accountId, [id])).get(id);
    const moment = momentOf();
    const ledger = new Ledger(found ? [found] : [], moment);
    if (found) {
      assertOnList(found.todo, scope);
      if (found.isDeleted) ledger.restore(found);
      const before = ledger.find(id)?.todo ?? found.todo;
      ledger.patch(before, check(newTodoSchema, entry(before)));
    } else {
      ledger.create(newTodo(id, scope, check(newTodoSchema, entry(null)), moment.now));
    }
    await recordSteps(tx, scope.accountId, actor, ledger.steps);
  });
}

function assertOnList({ category, endUser = '' }: Todo, scope: Scope): void {
  if (category === scope.category && endUser === scope.endUser) return;
  throw new AppError('conflict', `A ToDo with this id is on another list, ${category}.`);
}
