// Changes fields of one ToDo.
import { check } from './check.ts';
import { TodoConflict } from './conflict.ts';
import { recordSteps } from './history.ts';
import { lockTodo, type TodoId } from './lock.ts';
import { patchTodo } from './patch.ts';
import { type Actor, type Todo, type TodoPatch, todoPatchSchema } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/**
 * With `revision`, the change is made only to that state of the ToDo. A patch that changes nothing
 * leaves no history. Throws an AppError `invalid`, `not_found` or `conflict` (a TodoConflict).
 */
export async function updateTodo(
  id: TodoId,
  actor: Actor,
  { revision, ...patch }: TodoPatch & { revision?: number },
): Promise<Todo> {
  const checked = check(todoPatchSchema, patch);
  return inTodoTransaction(id.accountId, async (tx) => {
    const todo = await lockTodo(tx, id);
    const next = patchTodo(todo, checked, new Date().toISOString());
    if (next === todo) return todo;
    if (revision !== undefined && revision !== todo.revision) throw new TodoConflict(todo);
    const after = { ...next, revision: todo.revision + 1 };
    await recordSteps(tx, id.accountId, actor, [{ action: 'update', before: todo, after }]);
    return after;
  });
}
