// The ToDos that an assistant is told of in its prompt, and how many there are in all.
import { Prisma } from '../db/generated/client.ts';
import { query } from '../db/query.ts';
import { IS_OPEN, inScope, type ScopeSql } from './scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

export type UrgentTodos = { todos: Todo[]; openCount: number };

/** As JSON holds it: instants as text, and wall-clock times without a zone. */
type JsonTodo = Omit<TodoRow, 'deadline' | 'completedAt' | 'createdAt'> & {
  deadline: string | null;
  completedAt: string | null;
  createdAt: string;
};

/** The columns of `urgentColumns`. */
export type UrgentRow = { urgent: JsonTodo[] | null; openCount: number };

/**
 * Open ToDos by deadline, overdue ones first, then those without one, the newest first; for whoever reads them with
 * what else stands before an answer, in one statement. Each half walks the index `todo_open` in its own order,
 * forwards and backwards: the second names the deadline only so that PostgreSQL sees that.
 */
export function urgentColumns(scope: ScopeSql, limit: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(urgent) FROM (
      SELECT * FROM (
        (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND todo.deadline IS NOT NULL
         ORDER BY todo.deadline, todo.id LIMIT ${limit})
        UNION ALL
        (SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN} AND todo.deadline IS NULL
         ORDER BY todo.deadline DESC NULLS FIRST, todo.id DESC LIMIT ${limit})
      ) AS both_halves
      ORDER BY deadline NULLS LAST, CASE WHEN deadline IS NOT NULL THEN id END, id DESC
      LIMIT ${limit}
    ) AS urgent
  ) AS urgent, (SELECT count(*)::integer FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}) AS "openCount"`;
}

export function toUrgent({ urgent, openCount }: UrgentRow): UrgentTodos {
  const todos = (urgent ?? []).map((row) =>
    toTodo({
      ...row,
      deadline: row.deadline === null ? null : new Date(`${row.deadline}Z`),
      completedAt: row.completedAt === null ? null : new Date(row.completedAt),
      createdAt: new Date(row.createdAt),
    }),
  );
  return { todos, openCount };
}

export async function urgentTodos(scope: Scope, limit: number): Promise<UrgentTodos> {
  const [row] = await query<UrgentRow>(Prisma.sql`SELECT ${urgentColumns(scope, limit)}`);
  return row ? toUrgent(row) : { todos: [], openCount: 0 };
}
