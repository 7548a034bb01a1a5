// The ToDos that an assistant is told of in its prompt, and how many there are in all.
import { db } from '../db/client.ts';
import { IS_OPEN, inScope } from './scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

/**
 * Open ToDos by deadline, overdue ones first, then those without one, the newest first. One statement,
 * because it runs before each answer. Each half walks the index `todo_open` in its own order, forwards
 * and backwards: the second names the deadline only so that PostgreSQL sees that.
 */
export async function urgentTodos(
  scope: Scope,
  limit: number,
): Promise<{ todos: Todo[]; openCount: number }> {
  const rows = await db.$queryRaw<(TodoRow & { openCount: number })[]>`
    SELECT urgent.*, (SELECT count(*)::integer FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}) AS "openCount"
    FROM (
      (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND todo.deadline IS NOT NULL
       ORDER BY todo.deadline, todo.id LIMIT ${limit})
      UNION ALL
      (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND todo.deadline IS NULL
       ORDER BY todo.deadline DESC NULLS FIRST, todo.id DESC LIMIT ${limit})
    ) AS urgent
    ORDER BY urgent.deadline NULLS LAST,
      CASE WHEN urgent.deadline IS NOT NULL THEN urgent.id END, urgent.id DESC
    LIMIT ${limit}`;
  return { todos: rows.map(toTodo), openCount: rows[0]?.openCount ?? 0 };
}
