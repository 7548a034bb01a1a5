// What a calendar program is given at the address of a feed.

import { db } from '@/lib/db/client';
import { IS_OPEN, inScope } from '@/lib/todos/scope-sql';
import { TODO_COLUMNS, type TodoRow, toTodo } from '@/lib/todos/to-todo';
import { writeCalendar } from './write-calendar';

const TOKEN = /^[\w-]{20,64}$/;
/** The soonest; calendars grow slow past that. */
const MOST_TODOS = 2000;
/** The address says when it was read, to the hour, without a write for each look. */
const NOTED_EVERY_MS = 3_600_000;

/** Null for an address that leads nowhere. */
export async function readFeed(token: string, now = Date.now()): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const feed = await db.calendarFeed.findFirst({
    where: { token, revokedAt: null },
    select: { id: true, accountId: true, endUser: true, category: true, readAt: true },
  });
  if (!feed) return null;
  const { id, accountId, endUser, category, readAt } = feed;
  if (readAt === null || now - readAt.getTime() > NOTED_EVERY_MS) {
    await db.calendarFeed.updateMany({ where: { id, accountId }, data: { readAt: new Date(now) } });
  }
  const rows = await db.$queryRaw<(TodoRow & { updatedAt: Date })[]>`
    SELECT ${TODO_COLUMNS}, todo.updated_at AS "updatedAt" FROM todo
    WHERE ${inScope({ accountId, endUser, category })} AND ${IS_OPEN} AND todo.deadline IS NOT NULL
    ORDER BY todo.deadline, todo.id LIMIT ${MOST_TODOS}`;
  const todos = rows.map(({ updatedAt, ...row }) => ({ ...toTodo(row), updatedAt: updatedAt.toISOString() }));
  const name = `${category.charAt(0).toUpperCase()}${category.slice(1)}`;
  return writeCalendar(endUser === '' ? name : `${name} (${endUser})`, todos);
}
