// Makes a ToDo exactly this, whether it is new, there already, or was removed.
import { db } from '../db/client.ts';
import { isUniqueViolation } from '../db/errors.ts';
import { AppError, notFound } from '../errors.ts';
import { check } from './check.ts';
import { type Queryable, recordSteps, type Step } from './history.ts';
import { insertTodos } from './insert.ts';
import { patchTodo } from './patch.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import { type Actor, type NewTodo, newTodoSchema, type Scope, type Todo } from './todo.ts';
import { inTodoTransaction } from './transaction.ts';

type Found = TodoRow & { endUser: string; isDeleted: boolean };
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
    const found = await lock(tx, scope, id);
    const now = new Date().toISOString();
    const steps: Step[] = [];
    if (found === null) {
      const [todo] = await insertTodos(tx, scope, [{ ...check(newTodoSchema, entry(null)), id }], now);
      if (todo) steps.push({ action: 'create', before: null, after: todo });
    } else {
      let before = toTodo(found);
      if (found.isDeleted) {
        const restored = { ...before, revision: before.revision + 1 };
        steps.push({ action: 'restore', before, after: restored });
        before = restored;
      }
      const after = patchTodo(before, check(newTodoSchema, entry(before)), now);
      if (after !== before) {
        steps.push({ action: 'update', before, after: { ...after, revision: before.revision + 1 } });
      }
    }
    await recordSteps(tx, scope.accountId, actor, steps);
  });
}

async function lock(tx: Queryable, scope: Scope, id: string): Promise<Found | null> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT ${TODO_COLUMNS}, todo.end_user AS "endUser", todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
    WHERE todo.account_id = ${scope.accountId}::uuid AND todo.id = ${id}::uuid FOR UPDATE`;
  if (!found) return null;
  if (found.category !== scope.category || found.endUser !== scope.endUser) {
    throw new AppError('conflict', `A ToDo with this id is on another list, ${found.category}.`);
  }
  return found;
}
