// What was done, by day in the person's zone, newest first; also what is archived by now.

import { z } from 'zod';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { instantOf, localDate } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Scope, Todo } from './todo.ts';

export type LogDay = {
  /** 'YYYY-MM-DD' */
  date: string;
  /** Of the whole day, also where its ToDos go on on the next page: how many, and how long they were estimated to take. */
  count: number;
  minutes: number;
  /** How many nobody had estimated. */
  unestimated: number;
  todos: Todo[];
};

export type LogPage = { days: LogDay[]; next: string | null };

type Whose = Omit<Scope, 'category'> & { category?: string };

const CURSOR = /^(\d{1,15})_([0-9a-f-]{36})$/;

/** Behind the ToDo with this id, which was done at this instant. */
export const logCursorSchema = z.string().transform((text, check): { at: Date; id: string } => {
  const [, at, id] = CURSOR.exec(text) ?? [];
  if (at && z.guid().safeParse(id).success) return { at: new Date(Number(at)), id: id ?? '' };
  check.addIssue({ code: 'custom', message: 'This page cannot be continued. Reload it.' });
  return z.NEVER;
});

/** At most `limit` ToDos. */
export async function readLog(
  whose: Whose,
  timeZone: string,
  { before, limit }: { before?: z.output<typeof logCursorSchema>; limit: number },
): Promise<LogPage> {
  const rows = await readDone(whose, before, limit + 1);
  const todos = rows.slice(0, limit).map(toTodo);
  const dayOf = ({ completedAt }: Todo) => localDate({ now: Date.parse(completedAt ?? ''), timeZone });
  const byDay = new Map<string, Todo[]>();
  for (const todo of todos) {
    const date = dayOf(todo);
    byDay.set(date, [...(byDay.get(date) ?? []), todo]);
  }
  const totals = await readTotals(whose, timeZone, [...byDay.keys()]);
  const days = [...byDay].map(([date, done]) => {
    const { count = 0, minutes = 0, unestimated = 0 } = totals.get(date) ?? {};
    return { date, count, minutes, unestimated, todos: done };
  });
  const last = todos.at(-1);
  const next = rows.length > limit && last ? `${Date.parse(last.completedAt ?? '')}_${last.id}` : null;
  return { days, next };
}

/** Written out like the partial indexes `todo_log` and `todo_log_of_list`. */
function wasDone({ accountId, endUser, category }: Whose): Prisma.Sql {
  const list = category === undefined ? Prisma.empty : Prisma.sql`AND todo.category = ${category}`;
  return Prisma.sql`todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser} ${list}
    AND todo.deleted_at IS NULL AND todo.completed_at IS NOT NULL`;
}

/** Many may be done at one instant; those are gone through by id. Each half walks an index, however many they are. */
async function readDone(
  whose: Whose,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Promise<TodoRow[]> {
  const order = Prisma.sql`ORDER BY todo.completed_at DESC, todo.id LIMIT ${limit}`;
  if (!before)
    return db.$queryRaw<TodoRow[]>`SELECT ${TODO_COLUMNS} FROM todo WHERE ${wasDone(whose)} ${order}`;
  const { at, id } = before;
  return db.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM (
      (SELECT * FROM todo
       WHERE ${wasDone(whose)} AND todo.completed_at = ${at}::timestamptz AND todo.id > ${id}::uuid ${order})
      UNION ALL
      (SELECT * FROM todo WHERE ${wasDone(whose)} AND todo.completed_at < ${at}::timestamptz ${order})
    ) AS todo ${order}`;
}

type Totals = Pick<LogDay, 'count' | 'minutes' | 'unestimated'>;

async function readTotals(whose: Whose, timeZone: string, dates: string[]): Promise<Map<string, Totals>> {
  const [newest, oldest] = [dates[0], dates.at(-1)];
  if (newest === undefined || oldest === undefined) return new Map();
  const starts = dates.map((date) => new Date(instantOf(`${date}T00:00:00`, timeZone)));
  const ends = dates.map((date) => {
    return new Date(instantOf(`${isoDay(dayFromIso(date) + 1)}T00:00:00`, timeZone));
  });
  const rows = await db.$queryRaw<(Totals & { date: string })[]>`
    SELECT day.date, total.* FROM unnest(${dates}::text[], ${starts}::timestamptz[], ${ends}::timestamptz[])
      AS day(date, "from", until)
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS count, COALESCE(sum(todo.estimate_minutes), 0)::integer AS minutes,
        (count(*) - count(todo.estimate_minutes))::integer AS unestimated
      FROM todo WHERE ${wasDone(whose)} AND todo.completed_at >= day."from" AND todo.completed_at < day.until
    ) AS total`;
  return new Map(rows.map(({ date, ...totals }) => [date, totals]));
}
