// Finds ToDos whose title or ideas hold words like those that were typed, where the server has pg_trgm and btree_gin.

import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Clock } from '../../time/clock.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { Todo } from '../todo.ts';
import type { TodoFilter } from './filter.ts';
import { fits, peopleOf } from './find-conditions.ts';

/** Which part of a word's trigrams must be there. Two letters that changed places take most of them. */
const LIKENESS = 0.35;
/** A shorter word is like too many. */
const SHORTEST = 4;
const MOST_CANDIDATES = 500;

let isThere: Promise<boolean> | undefined;

/** Asked once: the migration makes the index where it can. */
export function findsTypos(): Promise<boolean> {
  isThere ??= db.$queryRaw<
    { there: boolean }[]
  >`SELECT to_regclass('todo_search_typos') IS NOT NULL AS there`.then(
    ([row]) => row?.there ?? false,
    (error) => {
      isThere = undefined;
      throw error;
    },
  );
  return isThere;
}

/** The likest first. */
export async function findLike(
  accountId: string,
  filter: TodoFilter,
  words: readonly string[],
  { clock, limit }: { clock: Clock; limit: number },
): Promise<Todo[]> {
  const long = words.filter((word) => [...word].length >= SHORTEST);
  if (long.length === 0 || !(await findsTypos())) return [];
  const text = Prisma.raw('todo_typed(todo.task, todo.solutions)');
  const like = Prisma.join(
    long.map((word) => Prisma.sql`${text} %> ${word}`),
    ' AND ',
  );
  const likeness = Prisma.join(
    long.map((word) => Prisma.sql`word_similarity(${word}, ${text})`),
    ' + ',
  );
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(LIKENESS)}, true)`,
    db.$queryRaw<TodoRow[]>`
      WITH candidate AS MATERIALIZED (
        SELECT todo.* FROM todo
        WHERE todo.account_id = ${accountId}::uuid AND todo.deleted_at IS NULL AND ${like}
        LIMIT ${MOST_CANDIDATES}
      )
      SELECT ${TODO_COLUMNS} FROM candidate AS todo WHERE ${fits(filter, peopleOf(filter), clock)}
      ORDER BY ${likeness} DESC, todo.deadline, todo.id LIMIT ${limit}`,
  ]);
  return rows.map(toTodo);
}
