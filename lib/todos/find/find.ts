// Finds ToDos of an account by words and by what people filter for, a page at a time.
//
// With words that at most a thousand ToDos hold, those that have them in the title come first, then the soonest deadline.
// With words that more of them hold, and without words, the soonest deadline comes first; of all statuses the open ones
// before those that are done, and these before archived ones. Where no word fits, words that are like the typed ones do.

import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Clock } from '../../time/clock.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { Todo } from '../todo.ts';
import type { TodoFilter } from './filter.ts';
import { fits, peopleOf } from './find-conditions.ts';
import { type FindCursor, writeCursor } from './find-place.ts';
import { findLike } from './find-typos.ts';
import { walkTodos } from './find-walk.ts';
import { TITLE_WORDS, WORDS, wordQuery, wordsOf } from './find-words.ts';

export type FoundPage = {
  /** May be fewer than asked for, and there still be a next page. */
  todos: Todo[];
  next: string | null;
  /** No ToDo holds the words; these hold words that are like them. */
  alike?: true;
};

type Looking = { clock: Clock; cursor?: FindCursor; limit: number };

/** Past so many the order of likeness says little, and working it out takes long. */
const MOST_RANKED = 1000;

export async function findTodos(accountId: string, filter: TodoFilter, looking: Looking): Promise<FoundPage> {
  const { clock, cursor, limit } = looking;
  const walk = { accountId, filter, clock, limit };
  if (filter.q.trim() === '') {
    return page(await walkTodos({ ...walk, holds: Prisma.sql`true` }, walkCursor(cursor)));
  }
  const words = await wordsOf(filter.q);
  if (words.length === 0) return { todos: [], next: null };
  const query = Prisma.sql`${wordQuery(accountId, words, filter.status)}::tsquery`;
  if (cursor?.kind !== 'walk') {
    const ranked = await rank(accountId, filter, query, looking);
    if (ranked) {
      if (ranked.todos.length > 0 || cursor !== undefined) return ranked;
      const todos = await findLike(accountId, filter, words, looking);
      return { todos, next: null, ...(todos.length > 0 ? { alike: true } : {}) };
    }
  }
  return page(await walkTodos({ ...walk, holds: Prisma.sql`${WORDS} @@ ${query}` }, walkCursor(cursor)));
}

const walkCursor = (cursor: FindCursor | undefined) => (cursor?.kind === 'walk' ? cursor : undefined);

const page = ({ todos, next }: Awaited<ReturnType<typeof walkTodos>>): FoundPage => ({
  todos,
  next: next && writeCursor(next),
});

type RankedRow = TodoRow & { candidates: number; tier: number; id: string | null };

/** Null when too many hold the words to rank them. */
async function rank(
  accountId: string,
  filter: TodoFilter,
  query: Prisma.Sql,
  { clock, cursor, limit }: Looking,
): Promise<FoundPage | null> {
  // "IS TRUE" keeps the indexes of the account out: the words name it too, and those would read all of its rows.
  const rows = await db.$queryRaw<RankedRow[]>`
    WITH candidate AS MATERIALIZED (
      SELECT todo.* FROM todo
      WHERE (todo.account_id = ${accountId}::uuid) IS TRUE AND todo.deleted_at IS NULL AND ${WORDS} @@ ${query}
      LIMIT ${MOST_RANKED + 1}
    ), counted AS (SELECT count(*)::integer AS candidates FROM candidate)
    SELECT counted.candidates, found.* FROM counted LEFT JOIN LATERAL (
      SELECT * FROM (
        SELECT ${TODO_COLUMNS}, CASE WHEN ${TITLE_WORDS} @@ ${query} THEN 0 ELSE 1 END AS tier
        FROM candidate AS todo
        WHERE counted.candidates <= ${MOST_RANKED} AND ${fits(filter, peopleOf(filter), clock)}
      ) AS ranked
      WHERE ${behind(cursor)}
      ORDER BY tier, deadline, id LIMIT ${limit + 1}
    ) AS found ON true
    ORDER BY found.tier, found.deadline, found.id`;
  if ((rows[0]?.candidates ?? 0) > MOST_RANKED) return null;
  const found = rows.filter(({ id }) => id !== null);
  const last = found[limit - 1];
  return {
    todos: found.slice(0, limit).map(({ candidates: _, tier: __, ...row }) => toTodo(row)),
    next:
      found.length > limit && last
        ? writeCursor({ kind: 'ranked', tier: last.tier, ...placeOf(last) })
        : null,
  };
}

const placeOf = (row: TodoRow) => {
  const { id, deadline } = toTodo(row);
  return { id, deadline };
};

/** The smallest timestamp is behind none, and no deadline behind all. */
function behind(cursor: FindCursor | undefined): Prisma.Sql {
  if (cursor?.kind !== 'ranked') return Prisma.sql`true`;
  const { tier, deadline, id } = cursor;
  return Prisma.sql`(tier, COALESCE(deadline, 'infinity'::timestamp), id) >
    (${tier}::integer, COALESCE(${deadline}::timestamp, 'infinity'::timestamp), ${id}::uuid)`;
}
