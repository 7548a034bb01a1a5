// Finds ToDos by going along an index in the order of deadlines, and looking at each: for filters without words, and for
// words that so many hold that ranking them would take long. A statement looks at a bounded number.

import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Clock } from '../../time/clock.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { Todo } from '../todo.ts';
import type { TodoFilter } from './filter.ts';
import { dueSql, fits, type Lists, peopleOf, type Stage, stagesOf, walkable } from './find-conditions.ts';
import type { FindCursor, Place } from './find-place.ts';

/** How many ToDos a statement looks at, and how many statements a page may take; the next page goes on from there. */
const STEP = 1000;
const MOST_STEPS = 12;

/** One person's ToDos of a status with a deadline, or those without: each in the order of an index. */
type Stretch = Lists & { stage: Stage; dated: boolean };
type WalkCursor = Extract<FindCursor, { kind: 'walk' }>;

export type Walk = {
  accountId: string;
  filter: TodoFilter;
  clock: Clock;
  /** What else each must fulfil: its words. */
  holds: Prisma.Sql;
  limit: number;
};

export async function walkTodos(
  walk: Walk,
  from: WalkCursor = { kind: 'walk', stretch: 0, place: null },
): Promise<{ todos: Todo[]; next: WalkCursor | null }> {
  const stretches = stretchesOf(walk.filter);
  const todos: Todo[] = [];
  let { stretch, place } = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const along = stretches[stretch];
    if (!along) return { todos, next: null };
    const room = walk.limit - todos.length;
    const { found, end } = await lookFrom(walk, along, place, room);
    todos.push(...found.slice(0, room));
    const last = todos.at(-1);
    if (found.length > room) {
      return { todos, next: { kind: 'walk', stretch, place: room > 0 && last ? placeOf(last) : place } };
    }
    if (end === null) stretch += 1;
    place = end;
  }
  return { todos, next: stretches[stretch] ? { kind: 'walk', stretch, place } : null };
}

function stretchesOf(filter: TodoFilter): Stretch[] {
  const hasDated = filter.due !== 'none';
  const hasUndated = filter.due === null || filter.due === 'none';
  return peopleOf(filter).flatMap((lists) =>
    stagesOf(filter).flatMap((stage) => [
      ...(hasDated ? [{ ...lists, stage, dated: true }] : []),
      ...(hasUndated ? [{ ...lists, stage, dated: false }] : []),
    ]),
  );
}

/** At most one more than `room`; `end` is the last one that was looked at, null when the stretch ends here. */
async function lookFrom(
  { accountId, filter, clock, holds }: Walk,
  stretch: Stretch,
  place: Place | null,
  room: number,
): Promise<{ found: Todo[]; end: Place | null }> {
  const along = Prisma.sql`
    SELECT todo.* FROM todo
    WHERE ${walkable(accountId, stretch, stretch.stage, filter)} AND ${dueSql(filter, clock)}
      AND ${stretch.dated ? Prisma.sql`todo.deadline IS NOT NULL` : Prisma.sql`todo.deadline IS NULL`}
      ${behind(stretch, place)}
    ORDER BY todo.deadline, todo.id`;
  const rows = await db.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM (${along} LIMIT ${STEP}) AS todo
    WHERE ${fits(filter, [stretch], clock, [stretch.stage])} AND ${holds}
    ORDER BY todo.deadline, todo.id LIMIT ${room + 1}`;
  const found = rows.map(toTodo);
  if (found.length > room) return { found, end: null };
  const [end] = await db.$queryRaw<{ id: string; deadline: Date | null }[]>`
    SELECT todo.id, todo.deadline FROM (${along} LIMIT ${STEP}) AS todo OFFSET ${STEP - 1}`;
  return {
    found,
    end: end ? { id: end.id, deadline: end.deadline?.toISOString().slice(0, 19) ?? null } : null,
  };
}

function behind({ dated }: Stretch, place: Place | null): Prisma.Sql {
  if (place === null) return Prisma.empty;
  if (!dated) return Prisma.sql`AND todo.id > ${place.id}::uuid`;
  return Prisma.sql`AND (todo.deadline, todo.id) > (${place.deadline}::timestamp, ${place.id}::uuid)`;
}

const placeOf = ({ id, deadline }: Todo): Place => ({ id, deadline });
