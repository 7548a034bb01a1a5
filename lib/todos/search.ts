// Finds ToDos by words, status and deadline.
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { IS_DONE, IS_OPEN, inScope } from './scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

export type TodoSearch = {
  /** Each word must stand in the title or in a solution, in any case, also inside a longer word. */
  query?: string;
  status: 'open' | 'done' | 'archived' | 'all';
  /** Deadlines from and to, both inclusive, wall-clock 'YYYY-MM-DDTHH:mm:ss'. */
  from?: string;
  to?: string;
  limit: number;
};

/** Past this many words a search is a paste, and each of them costs a scan. */
const MAX_WORDS = 20;

const STATUS: Record<TodoSearch['status'], Prisma.Sql> = {
  open: IS_OPEN,
  done: IS_DONE,
  archived: Prisma.raw(`todo.deleted_at IS NULL AND todo.status = 'archived'::text`),
  all: Prisma.raw('todo.deleted_at IS NULL'),
};

export type FoundTodos = { total: number; todos: Todo[] };

/**
 * The first `limit` by deadline, those without one last, and how many there are in all. `list` makes the statement read another list than the stored one (see overlay.ts).
 */
export async function searchTodos(
  scope: Scope,
  { query = '', status, from, to, limit }: TodoSearch,
  list: Prisma.Sql = Prisma.empty,
): Promise<FoundTodos> {
  const words = query
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const conditions = [inScope(scope), STATUS[status]];
  if (patterns.length > 0) {
    const text = Prisma.raw(`concat_ws(E'\\n', todo.task, array_to_string(todo.solutions, E'\\n'))`);
    conditions.push(Prisma.sql`${text} ILIKE ALL (${patterns}::text[])`);
  }
  if (from !== undefined) conditions.push(Prisma.sql`todo.deadline >= ${from}::timestamp`);
  if (to !== undefined) conditions.push(Prisma.sql`todo.deadline <= ${to}::timestamp`);
  const rows = await db.$queryRaw<(TodoRow & { total: number })[]>`
    ${list}
    SELECT ${TODO_COLUMNS}, count(*) OVER ()::integer AS total FROM todo
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY todo.deadline NULLS LAST, todo.id LIMIT ${limit}`;
  return { total: rows[0]?.total ?? 0, todos: rows.map(toTodo) };
}
