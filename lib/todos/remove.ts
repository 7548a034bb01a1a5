// Takes a ToDo off its list. The row stays, so that it can be restored.
import { recordSteps } from './history.ts';
import { lockTodo, type TodoId } from './lock.ts';
import type { Actor, Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** The ToDo as it was, with the revision of its removal. Throws an AppError `not_found`. */
export async function deleteTodo(id: TodoId, actor: Actor): Promise<Todo> {
  return inTodoTransaction(id.accountId, async (tx) => {
    const todo = await lockTodo(tx, id);
    const after = { ...todo, revision: todo.revision + 1 };
    await recordSteps(tx, id.accountId, actor, [{ action: 'delete', before: todo, after }]);
    return after;
  });
}
