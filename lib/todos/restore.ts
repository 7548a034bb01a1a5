// Puts a removed ToDo back on its list.
import { recordSteps } from './history.ts';
import { lockTodo, type TodoId } from './lock.ts';
import type { Actor, Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** A ToDo that is on its list already stays as it is. Throws an AppError `not_found`. */
export async function restoreTodo(id: TodoId, actor: Actor): Promise<Todo> {
  return inTodoTransaction(id.accountId, async (tx) => {
    const { todo, isDeleted } = await lockTodo(tx, id, { deleted: true });
    if (!isDeleted) return todo;
    const after = { ...todo, revision: todo.revision + 1 };
    await recordSteps(tx, id.accountId, actor, [{ action: 'restore', before: todo, after }]);
    return after;
  });
}
