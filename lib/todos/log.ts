// What was done, by day in the person's zone, newest first; also what is archived by now.

import { z } from 'zod';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { instantOf, localDate } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import { readListKey } from './list-key.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import type { Todo } from './todo.ts';

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

/** One condition for each list, each answered by an index of its own. */
type Sources = Prisma.Sql[];

const CURSOR = /^(\d{1,15})_([0-9a-f-]{36})$/;

/** Behind the ToDo with this id, which was done at this instant. */
export const logCursorSchema = z.string().transform((text, check): { at: Date; id: string } => {
  const [, at, id] = CURSOR.exec(text) ?? [];
  if (at && z.guid().safeParse(id).success) return { at: new Date(Number(at)), id: id ?? '' };
  check.addIssue({ code: 'custom', message: 'This page cannot be continued. Reload it.' });
  return z.NEVER;
});

/** At most `limit` ToDos. `lists` are keys (list-key.ts); none of them stands for all of the browser's own. */
export async function readLog(
  accountId: string,
  lists: readonly string[],
  timeZone: string,
  { before, limit }: { before?: z.output<typeof logCursorSchema>; limit: number },
): Promise<LogPage> {
  const sources = sourcesOf(accountId, lists);
  const rows = await readDone(sources, before, limit + 1);
  const todos = rows.slice(0, limit).map(toTodo);
  const dayOf = ({ completedAt }: Todo) => localDate({ now: Date.parse(completedAt ?? ''), timeZone });
  const byDay = new Map<string, Todo[]>();
  for (const todo of todos) {
    const date = dayOf(todo);
    byDay.set(date, [...(byDay.get(date) ?? []), todo]);
  }
  const totals = await readTotals(sources, timeZone, [...byDay.keys()]);
  const days = [...byDay].map(([date, done]) => {
    const { count = 0, minutes = 0, unestimated = 0 } = totals.get(date) ?? {};
    return { date, count, minutes, unestimated, todos: done };
  });
  const last = todos.at(-1);
  const next = rows.length > limit && last ? `${Date.parse(last.completedAt ?? '')}_${last.id}` : null;
  return { days, next };
}

/** Written out like the partial indexes `todo_log` and `todo_log_of_list`. */
function sourcesOf(accountId: string, lists: readonly string[]): Sources {
  const done = (endUser: string, list: Prisma.Sql) => Prisma.sql`
    todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser} ${list}
    AND todo.deleted_at IS NULL AND todo.completed_at IS NOT NULL`;
  if (lists.length === 0) return [done('', Prisma.empty)];
  return lists.map(readListKey).map(({ endUser, category }) => {
    return done(endUser, Prisma.sql`AND todo.category = ${category}`);
  });
}

/** Many may be done at one instant; those are gone through by id. Each part walks an index, however many they are. */
function readDone(
  sources: Sources,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Promise<TodoRow[]> {
  const order = Prisma.sql`ORDER BY todo.completed_at DESC, todo.id LIMIT ${limit}`;
  const behind = before
    ? [
        Prisma.sql`AND todo.completed_at = ${before.at}::timestamptz AND todo.id > ${before.id}::uuid`,
        Prisma.sql`AND todo.completed_at < ${before.at}::timestamptz`,
      ]
    : [Prisma.empty];
  const parts = sources.flatMap((source) =>
    behind.map((place) => Prisma.sql`(SELECT * FROM todo WHERE ${source} ${place} ${order})`),
  );
  return db.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM (${Prisma.join(parts, ' UNION ALL ')}) AS todo ${order}`;
}

type Totals = Pick<LogDay, 'count' | 'minutes' | 'unestimated'>;

async function readTotals(sources: Sources, timeZone: string, dates: string[]): Promise<Map<string, Totals>> {
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
      FROM todo WHERE (${Prisma.join(sources, ') OR (')})
        AND todo.completed_at >= day."from" AND todo.completed_at < day.until
    ) AS total`;
  return new Map(rows.map(({ date, ...totals }) => [date, totals]));
}
