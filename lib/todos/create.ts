// Puts a ToDo on a list.
import { newId } from '../new-id.ts';
import { check } from './check.ts';
import { recordSteps } from './history.ts';
import { newTodo } from './new-todo.ts';
import { momentOf } from './operations/moment.ts';
import { type Actor, type NewTodo, newTodoSchema, type Scope, type Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** Throws an AppError `invalid`. */
export async function createTodo(scope: Scope, actor: Actor, entry: NewTodo): Promise<Todo> {
  const todo = newTodo(newId(), scope, check(newTodoSchema, entry), momentOf().now);
  await inTodoTransaction(scope.accountId, (tx) =>
    recordSteps(tx, scope.accountId, actor, [{ action: 'create', before: null, after: todo }]),
  );
  return todo;
}
