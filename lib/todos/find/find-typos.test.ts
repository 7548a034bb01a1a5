import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { db } from '../../db/client';
import { migrationsFolder } from '../../db/migrate/migrate';
import { freshScope } from '../test-list';
import { EVERYTHING_OPEN } from './filter';
import { findTodos } from './find';

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

test('the migration goes on where its role may not create extensions', async () => {
  const file = path.join(migrationsFolder, '20261123190000_todo_search/migration.sql');
  const [block] = /DO \$\$.*END \$\$;/s.exec(readFileSync(file, 'utf8')) ?? [];
  if (!block) throw new Error('The migration has no such part.');
  const role = `plain_${randomUUID()}`;
  await db.$executeRawUnsafe(`CREATE ROLE "${role}"`);
  try {
    await db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL ROLE "${role}"`);
      await tx.$executeRawUnsafe(block);
    });
    const extensions =
      await db.$queryRaw`SELECT extname FROM pg_extension WHERE extname IN ('pg_trgm', 'btree_gin')`;
    expect(extensions).toEqual([]);
  } finally {
    await db.$executeRawUnsafe(`DROP ROLE "${role}"`);
  }
  await db.$executeRawUnsafe(block);
  expect(await db.$queryRaw`SELECT to_regclass('todo_search_typos') IS NOT NULL AS there`).toEqual([
    { there: true },
  ]);
});
