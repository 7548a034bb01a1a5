// Puts a removed ToDo back on its list.
import { notFound } from '../errors.ts';
import { recordSteps } from './history.ts';
import { lockTodos, type TodoId } from './lock.ts';
import type { Actor, Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** A ToDo that is on its list already stays as it is. Throws an AppError `not_found`. */
export async function restoreTodo({ accountId, id }: TodoId, actor: Actor): Promise<Todo> {
  return inTodoTransaction(accountId, async (tx) => {
    const found = (await lockTodos(tx, accountId, [id])).get(id);
    if (!found) throw notFound('ToDo');
    const { todo, isDeleted } = found;
    if (!isDeleted) return todo;
    const after = { ...todo, revision: todo.revision + 1 };
    await recordSteps(tx, accountId, actor, [{ action: 'restore', before: todo, after }]);
    return after;
  });
}
