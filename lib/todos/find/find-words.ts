// What was typed, as the index of words is asked for it. The words themselves are parted by PostgreSQL, with the function
// that parted the ToDos (todo_search, in the migration todo_search).

import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { TodoFilter } from './filter.ts';

/** As long as a word may be in the index. */
const LONGEST = 60;
/** What the function puts before each word: eight letters of the account and one of the status. */
const ACCOUNT_LETTERS = 8;
const STATUS_LETTERS: Record<TodoFilter['status'], string> = {
  open: 'o',
  done: 'd',
  archived: 'a',
  all: 'oda',
};
const MOST_WORDS = 20;

/** The vector of a row, written like the index todo_search_words: PostgreSQL uses that only for this very expression. */
export const WORDS = Prisma.raw(
  'todo_search(todo.account_id, todo.status, todo.task, todo.solutions, todo.notes)',
);
export const TITLE_WORDS = Prisma.raw(`todo_search(todo.account_id, todo.status, todo.task, '{}', '')`);

/** In lower case, without marks; none when nothing in the text can be looked for. */
export async function wordsOf(text: string): Promise<string[]> {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT substr(word, ${ACCOUNT_LETTERS + 2}::integer) AS word
    FROM unnest(tsvector_to_array(todo_search(${nobody}::uuid, '', ${text}, '{}', ''))) AS word
    LIMIT ${MOST_WORDS}`;
  return rows.map(({ word }) => word);
}

/**
 * The value of a tsquery: all the words, each of which may go on once it has two letters. The words hold no marks, so
 * that none needs escaping.
 */
export function wordQuery(accountId: string, words: readonly string[], status: TodoFilter['status']): string {
  const account = accountId.slice(-ACCOUNT_LETTERS);
  const alternatives = [...STATUS_LETTERS[status]].map((letter) => {
    const all = words.map((word) => {
      const goesOn = [...word].length > 1 && [...word].length <= LONGEST;
      return `'${account}${letter}${word}'${goesOn ? ':*' : ''}`;
    });
    return `(${all.join(' & ')})`;
  });
  return alternatives.join(' | ');
}
