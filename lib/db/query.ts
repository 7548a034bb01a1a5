// A statement straight to the driver, past Prisma: for the few that stand between a message and its answer, where
// what Prisma does around each one takes longer than its own work.
import type { Prisma } from './generated/client.ts';
import { connections } from './pool.ts';

/**
 * The rows, as the driver reads them: a `timestamp` without a zone would be read in the zone of this machine, so name
 * none of these columns. Fails with the driver's own errors, which lib/db/errors.ts and unreachable.ts know.
 */
export async function query<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, nameOf } = connections();
  const { rows } = await pool.query<Row>({ name: nameOf(text), text, values });
  return rows;
}
