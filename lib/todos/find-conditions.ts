// A filter as SQL, in two halves: what an index can walk along, and what is asked of each row on the way.

import { Prisma } from '../db/generated/client.ts';
import { type Clock, localDate, localNow } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import { DAYS_AHEAD_THIS_WEEK } from '../time/deadline.ts';
import type { TodoFilter } from './filter.ts';
import { readListKey } from './list-key.ts';
import { IS_OPEN } from './scope-sql.ts';

/** The lists that are looked at, of one person inside the account; no category stands for all. */
export type Lists = { endUser: string; categories: string[] };

const STATUS: Record<TodoFilter['status'], Prisma.Sql> = {
  open: IS_OPEN,
  done: Prisma.raw(`todo.deleted_at IS NULL AND todo.status = 'done'::text`),
  archived: Prisma.raw(`todo.deleted_at IS NULL AND todo.status = 'archived'::text`),
  all: Prisma.raw('todo.deleted_at IS NULL'),
};

/** One entry for each person, in the order named; without a list, those of the browser itself. */
export function peopleOf(filter: TodoFilter): Lists[] {
  const people = new Map<string, string[]>();
  for (const { endUser, category } of filter.lists.map(readListKey)) {
    people.set(endUser, [...(people.get(endUser) ?? []), category]);
  }
  if (people.size === 0) return [{ endUser: '', categories: [] }];
  return [...people].map(([endUser, categories]) => ({ endUser, categories }));
}

/** Equal columns of an index that goes on with deadline and id: `todo_open`, or `todo_by_deadline`. */
export function walkable(accountId: string, { endUser, categories }: Lists, filter: TodoFilter): Prisma.Sql {
  const of = Prisma.sql`todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser} AND todo.deleted_at IS NULL`;
  const [category, ...others] = categories;
  if (category === undefined || others.length > 0 || filter.status !== 'open') return of;
  return Prisma.sql`${of} AND todo.category = ${category} AND ${IS_OPEN}`;
}

export function inLists(people: readonly Lists[]): Prisma.Sql {
  const lists = people.map(({ endUser, categories }) =>
    categories.length === 0
      ? Prisma.sql`todo.end_user = ${endUser}`
      : Prisma.sql`(todo.end_user = ${endUser} AND todo.category = ANY (${categories}::text[]))`,
  );
  return Prisma.sql`(${Prisma.join(lists, ' OR ')})`;
}

/** All that the filter says besides its words. */
export function fits(filter: TodoFilter, people: readonly Lists[], clock: Clock): Prisma.Sql {
  const conditions = [STATUS[filter.status], inLists(people)];
  if (filter.estimate === 'none') conditions.push(Prisma.sql`todo.estimate_minutes IS NULL`);
  if (filter.repeating) conditions.push(Prisma.sql`todo.repeat IS NOT NULL`);
  conditions.push(dueSql(filter, clock));
  return Prisma.join(conditions, ' AND ');
}

/** Written as a range of the deadline, which an index answers. */
export function dueSql({ due }: TodoFilter, clock: Clock): Prisma.Sql {
  const today = dayFromIso(localDate(clock));
  const from = (day: number) => Prisma.sql`todo.deadline >= ${isoDay(day)}::timestamp`;
  const before = (day: number) => Prisma.sql`todo.deadline < ${isoDay(day)}::timestamp`;
  switch (due) {
    case null:
      return Prisma.sql`true`;
    case 'none':
      return Prisma.sql`todo.deadline IS NULL`;
    case 'overdue':
      // As `isOverdue` in lib/time/deadline.ts: without an hour only once the day is past.
      return Prisma.sql`todo.deadline < ${localNow(clock)}::timestamp AND (todo.deadline_has_time OR ${before(today)})`;
    case 'today':
      return Prisma.sql`${from(today)} AND ${before(today + 1)}`;
    case 'week':
      return Prisma.sql`${from(today)} AND ${before(today + DAYS_AHEAD_THIS_WEEK + 1)}`;
  }
}
