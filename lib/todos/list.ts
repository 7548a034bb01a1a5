// The list as the sidebar shows it: the open ToDos, soonest deadline first, and those done last.
import { db } from '../db/client.ts';
import { IS_DONE, IS_OPEN, inScope } from './scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

/** Nobody reads further down a list; past it the page would only grow heavy. */
const OPEN_LIMIT = 500;
const DONE_LIMIT = 20;

/** `more` counts the open ToDos that are left out. */
export type TodoList = { todos: Todo[]; more: number };

export async function listTodos(scope: Scope, { done = DONE_LIMIT } = {}): Promise<TodoList> {
  const [openRows, doneRows] = await Promise.all([
    db.$queryRaw<TodoRow[]>`
      SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}
      ORDER BY todo.deadline NULLS LAST, todo.id LIMIT ${OPEN_LIMIT}`,
    done === 0
      ? []
      : db.$queryRaw<TodoRow[]>`
          SELECT ${TODO_COLUMNS} FROM todo WHERE ${inScope(scope)} AND ${IS_DONE}
          ORDER BY todo.completed_at DESC LIMIT ${done}`,
  ]);
  const more = openRows.length < OPEN_LIMIT ? 0 : (await countOpen(scope)) - openRows.length;
  return { todos: [...openRows, ...doneRows].map(toTodo), more: Math.max(0, more) };
}

async function countOpen(scope: Scope): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}`;
  return row?.count ?? 0;
}
