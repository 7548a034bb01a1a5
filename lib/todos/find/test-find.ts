// For the tests of the search: rows as they are, and pages as they are asked for.
import { db } from '../../db/client';
import { newId } from '../../new-id';
import type { Scope } from '../todo';
import { EVERYTHING_OPEN, type TodoFilter } from './filter';
import { findTodos } from './find';
import { findCursorSchema } from './find-place';

// 09:30 on Wednesday 30 July 2025.
export const clock = { now: Date.parse('2025-07-30T16:30:00Z'), timeZone: 'America/Los_Angeles' };

export type Row = {
  task: string;
  category?: string;
  endUser?: string;
  status?: string;
  due?: string;
  solutions?: string[];
  notes?: string;
  estimateMinutes?: number;
  repeat?: object;
  deleted?: boolean;
};

/** `due` is a day, or a day and an hour. */
export async function put({ accountId }: Scope, rows: Row[]): Promise<void> {
  await db.todo.createMany({
    data: rows.map(({ due, deleted, category = 'work', status = 'not started', ...row }) => ({
      ...row,
      id: newId(),
      accountId,
      category,
      status,
      deadline: due === undefined ? null : `${due.length > 10 ? due : `${due}T23:59`}:00Z`,
      deadlineHasTime: (due?.length ?? 0) > 10,
      completedAt: status === 'done' ? new Date() : null,
      deletedAt: deleted ? new Date() : null,
    })),
  });
}

export async function find(scope: Scope, filter: Partial<TodoFilter>, limit = 50): Promise<string[]> {
  const page = await findTodos(scope.accountId, { ...EVERYTHING_OPEN, ...filter }, { clock, limit });
  return page.todos.map(({ task }) => task);
}

export async function everyPage(scope: Scope, filter: Partial<TodoFilter>, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await findTodos(
      scope.accountId,
      { ...EVERYTHING_OPEN, ...filter },
      { clock, limit, cursor: cursor === null ? undefined : findCursorSchema.parse(cursor) },
    );
    found.push(...page.todos.map(({ task }) => task));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
