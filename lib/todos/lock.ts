// Reads one ToDo and holds its row until the transaction ends, so that no other change slips in between.
import { Prisma } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import type { Queryable } from './history.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Todo } from './todo.ts';

export type TodoId = { accountId: string; id: string };

/** Throws an AppError `not_found`, also for another account's ToDo. */
export async function lockTodo(
  tx: Queryable,
  { accountId, id }: TodoId,
  { deleted }: { deleted: boolean } = { deleted: false },
): Promise<{ todo: Todo; isDeleted: boolean }> {
  const visible = deleted ? Prisma.empty : Prisma.sql`AND todo.deleted_at IS NULL`;
  const [row] = await tx.$queryRaw<(TodoRow & { isDeleted: boolean })[]>`
    SELECT ${TODO_COLUMNS}, todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.id = ${id}::uuid ${visible}
    FOR UPDATE`;
  if (!row) throw notFound('ToDo');
  return { todo: toTodo(row), isDeleted: row.isDeleted };
}
