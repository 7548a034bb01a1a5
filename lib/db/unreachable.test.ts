import { Client } from 'pg';
import { expect, it } from 'vitest';
import { freePort } from './embedded/free-port.ts';
import { Prisma } from './generated/client.ts';
import { query } from './query.ts';
import { isDatabaseUnreachable } from './unreachable.ts';

/** What the driver says when it connects to the tests' own server, named like this. */
async function refusal(named: Partial<Pick<URL, 'port' | 'pathname' | 'password'>>): Promise<unknown> {
  const url = Object.assign(new URL(process.env.DATABASE_URL ?? ''), named);
  const client = new Client({ connectionString: url.href });
  const error = await client.connect().then(
    () => null,
    (reason: unknown) => reason,
  );
  await client.end().catch(() => {});
  return error;
}

it.each([
  ['a server that is away', async () => ({ port: String(await freePort()) })],
  ['a database that is not there', async () => ({ pathname: '/there_is_none' })],
  ['a password that is refused', async () => ({ password: 'wrong' })],
])('tells %s', async (_, named) => {
  expect(isDatabaseUnreachable(await refusal(await named()))).toBe(true);
});

it('leaves a query alone that the database refused', async () => {
  const error = await query(Prisma.sql`SELECT 1 / 0`).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(isDatabaseUnreachable(error)).toBe(false);
});
