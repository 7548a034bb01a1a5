// A filter as SQL, in two halves: what an index can walk along, and what is asked of each row on the way.

import { Prisma } from '../../db/generated/client.ts';
import { type Clock, localDate, localNow } from '../../time/clock.ts';
import { dayFromIso, isoDay } from '../../time/day.ts';
import { DAYS_AHEAD_THIS_WEEK } from '../../time/deadline.ts';
import { readListKey } from '../list-key.ts';
import { IS_DONE, IS_OPEN } from '../scope-sql.ts';
import type { TodoFilter } from './filter.ts';

/** The lists that are looked at, of one person inside the account; no category stands for all. */
export type Lists = { endUser: string; categories: string[] };

/** The statuses that are gone through one after the other, open ones first. */
export type Stage = 'open' | 'done' | 'archived';

const STAGES: Record<Stage, Prisma.Sql> = {
  open: IS_OPEN,
  done: IS_DONE,
  archived: Prisma.raw(`todo.deleted_at IS NULL AND todo.status = 'archived'::text`),
};

export function stagesOf({ status }: TodoFilter): Stage[] {
  return status === 'all' ? ['open', 'done', 'archived'] : [status];
}

/** One entry for each person, in the order named; without a list, those of the browser itself. */
export function peopleOf(filter: TodoFilter): Lists[] {
  const people = new Map<string, string[]>();
  for (const { endUser, category } of filter.lists.map(readListKey)) {
    people.set(endUser, [...(people.get(endUser) ?? []), category]);
  }
  if (people.size === 0) return [{ endUser: '', categories: [] }];
  return [...people].map(([endUser, categories]) => ({ endUser, categories }));
}

/**
 * Equal columns of an index that goes on with deadline and id: `todo_open` for one list, else `todo_open_everywhere` or
 * `todo_closed`; `todo_repeating` for what repeats.
 */
export function walkable(
  accountId: string,
  { endUser, categories }: Lists,
  stage: Stage,
  { repeating }: TodoFilter,
): Prisma.Sql {
  const of = Prisma.sql`todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser}`;
  // Left out of the rest, so that PostgreSQL has no other index to choose from.
  if (repeating) return Prisma.sql`${of} AND todo.deleted_at IS NULL AND todo.repeat IS NOT NULL`;
  const [category, ...others] = categories;
  const isOneList = category !== undefined && others.length === 0 && stage === 'open';
  return Prisma.sql`${of} ${isOneList ? Prisma.sql`AND todo.category = ${category}` : Prisma.empty} AND ${STAGES[stage]}`;
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
export function fits(
  filter: TodoFilter,
  people: readonly Lists[],
  clock: Clock,
  stages: readonly Stage[] = stagesOf(filter),
): Prisma.Sql {
  const statuses = stages.map((stage) => Prisma.sql`(${STAGES[stage]})`);
  const conditions = [Prisma.sql`(${Prisma.join(statuses, ' OR ')})`, inLists(people)];
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
