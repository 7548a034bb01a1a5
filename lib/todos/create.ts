// Puts a ToDo on a list, by hand.
import { check } from './check.ts';
import { recordSteps } from './history.ts';
import { insertTodos } from './insert.ts';
import { type Actor, type NewTodo, newTodoSchema, type Scope, type Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

/** Throws an AppError `invalid`. */
export async function createTodo(scope: Scope, actor: Actor, entry: NewTodo): Promise<Todo> {
  const checked = check(newTodoSchema, entry);
  return inTodoTransaction(scope.accountId, async (tx) => {
    const [todo] = await insertTodos(tx, scope, [checked], new Date().toISOString());
    if (!todo) throw new Error('An inserted ToDo came back as no row.');
    await recordSteps(tx, scope.accountId, actor, [{ action: 'create', before: null, after: todo }]);
    return todo;
  });
}
