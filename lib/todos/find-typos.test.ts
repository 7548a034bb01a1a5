import { expect, test } from 'vitest';
import { db } from '../db/client';
import { EVERYTHING_OPEN } from './filter';
import { findTodos } from './find';
import { freshScope } from './test-list';

test('a server that cannot look for typing mistakes finds words as before', async () => {
  await db.$executeRaw`DROP INDEX todo_search_typos`;
  await db.$executeRaw`DROP EXTENSION pg_trgm, btree_gin`;
  const { accountId } = await freshScope();
  await db.todo.create({ data: { accountId, category: 'work', task: 'Call the dentist' } });
  const find = (q: string) =>
    findTodos(
      accountId,
      { ...EVERYTHING_OPEN, q },
      { clock: { now: Date.now(), timeZone: 'UTC' }, limit: 10 },
    );
  expect(await find('dentst')).toEqual({ todos: [], next: null });
  expect(await find('dent')).toMatchObject({ todos: [{ task: 'Call the dentist' }], next: null });
});
