// Reads what a request to change a list may touch.
import { Prisma } from '../../db/generated/client.ts';
import type { Queryable } from '../history.ts';
import { IS_OPEN, inScope } from '../scope-sql.ts';
import { TRAILING_MARKS } from '../title-key.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { NewTodo, Scope, Todo } from '../todo.ts';

type Named = { create: readonly NewTodo[]; update: readonly { id: string }[]; remove: readonly string[] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ToDos that are named by id, and the open ones whose titles are to be created; their rows are locked.
 * With `list` another list than the stored one is read (see overlay.ts), and nothing is locked.
 */
export async function readAffected(
  tx: Pick<Queryable, '$queryRaw'>,
  scope: Scope,
  request: Named,
  list?: Prisma.Sql,
): Promise<Todo[]> {
  const ids = [...request.update.map(({ id }) => id), ...request.remove].filter((id) => UUID.test(id));
  const titles = request.create.map(({ task }) => task);
  const sameTitle =
    titles.length === 0
      ? Prisma.empty
      : Prisma.sql`
          UNION SELECT todo.id FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}
          AND rtrim(lower(todo.task), ${TRAILING_MARKS}) IN
            (SELECT rtrim(lower(title), ${TRAILING_MARKS}) FROM unnest(${titles}::text[]) AS title)`;
  const rows = await tx.$queryRaw<TodoRow[]>`
    ${list ?? Prisma.empty}
    SELECT ${TODO_COLUMNS} FROM todo
    WHERE ${inScope(scope)} AND todo.deleted_at IS NULL
      AND todo.id IN (SELECT unnest(${ids}::uuid[]) ${sameTitle})
    ORDER BY todo.id ${list ? Prisma.empty : Prisma.raw('FOR UPDATE OF todo')}`;
  return rows.map(toTodo);
}
