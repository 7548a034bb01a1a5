// The database's clock, by which all instances agree.
import { db } from './client.ts';

/** Milliseconds since 1970. */
export async function databaseTime(): Promise<number> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now()`;
  if (!row) throw new Error('The database does not tell the time.');
  return row.now.getTime();
}
