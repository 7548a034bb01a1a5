// Reads ToDos and holds their rows until the transaction ends, so that no other change slips in between.
import { notFound } from '../errors.ts';
import type { Queryable } from './history.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Todo } from './todo.ts';

export type TodoId = { accountId: string; id: string };
export type FoundTodo = { todo: Todo; isDeleted: boolean };

/** Those of the account, removed ones too, by id. In the order of ids, so that two that lock several never wait for each other. */
export async function lockTodos(
  tx: Pick<Queryable, '$queryRaw'>,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, FoundTodo>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<(TodoRow & { isDeleted: boolean })[]>`
    SELECT ${TODO_COLUMNS}, todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.id = ANY (${[...new Set(ids)]}::uuid[])
    ORDER BY todo.id FOR UPDATE`;
  return new Map(rows.map(({ isDeleted, ...row }) => [row.id, { todo: toTodo(row), isDeleted }]));
}

/** Throws an AppError `not_found`, also for another account's ToDo, and for one that is removed. */
export async function lockTodo(tx: Queryable, { accountId, id }: TodoId): Promise<Todo> {
  const found = (await lockTodos(tx, accountId, [id])).get(id);
  if (!found || found.isDeleted) throw notFound('ToDo');
  return found.todo;
}
