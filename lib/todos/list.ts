// The list page by page: the open ToDos, soonest deadline first, and with the first page those done last.
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { type Cursor, cursorOf } from './list-cursor.ts';
import { IS_DONE, IS_OPEN, inScope } from './scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

/** What the page of a chat brings along; the browser asks for the rest. */
const FIRST_PAGE = 100;
const DONE_LIMIT = 20;

/** `more` counts the open ToDos that come after these; `next` is where they begin, see list-cursor.ts. */
export type TodoList = { todos: Todo[]; more: number; next: string | null };

type Page = { after?: Cursor | null; limit?: number; done?: number };

/** `done`: how many of those that were done last; none after the first page. */
export async function listTodos(
  scope: Scope,
  { after = null, limit = FIRST_PAGE, done = DONE_LIMIT }: Page = {},
): Promise<TodoList> {
  const [openRows, doneRows] = await Promise.all([
    openTodos(scope, after, limit),
    done === 0 || after
      ? []
      : db.$queryRaw<TodoRow[]>`
          SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_DONE}
          ORDER BY todo.completed_at DESC LIMIT ${done}`,
  ]);
  const open = openRows.map(toTodo);
  const last = open.at(-1);
  const more = open.length < limit || !last ? 0 : await countAfter(scope, last);
  return {
    todos: [...open, ...doneRows.map(toTodo)],
    more,
    next: more > 0 && last ? cursorOf(last) : null,
  };
}

/**
 * Two ranges of the index `todo_open`, each in its order; the second names the deadline only so that PostgreSQL
 * sees that. One condition for both would be read from the beginning of the list each time.
 */
function openTodos(scope: Scope, after: Cursor | null, limit: number): Promise<TodoRow[]> {
  const [dated, undated] = rangesAfter(after);
  return db.$queryRaw<TodoRow[]>`
    SELECT * FROM (
      (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND ${dated}
       ORDER BY todo.deadline, todo.id LIMIT ${limit})
      UNION ALL
      (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND ${undated}
       ORDER BY todo.deadline, todo.id LIMIT ${limit})
    ) AS page ORDER BY page.deadline NULLS LAST, page.id LIMIT ${limit}`;
}

/** What comes after, of those with a deadline and of those without. */
function rangesAfter(after: Cursor | null): [Prisma.Sql, Prisma.Sql] {
  const none = Prisma.sql`todo.deadline IS NULL`;
  if (after === null) return [Prisma.sql`todo.deadline IS NOT NULL`, none];
  const { deadline, id } = after;
  if (deadline === null) return [Prisma.sql`false`, Prisma.sql`${none} AND todo.id > ${id}::uuid`];
  return [Prisma.sql`(todo.deadline, todo.id) > (${deadline}::timestamp, ${id}::uuid)`, none];
}

async function countAfter(scope: Scope, last: Cursor): Promise<number> {
  const [dated, undated] = rangesAfter(last);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*) FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND ${dated})::integer
         + (SELECT count(*) FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND ${undated})::integer AS count`;
  return row?.count ?? 0;
}
