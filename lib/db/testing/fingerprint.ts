// For tests of what must change nothing: all that the database holds, in a form that can be compared.
import { db } from '../client.ts';

/** Rows and a checksum of each table, and how far each sequence has counted. */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ held: string }[]>(
      `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS held
       FROM "${name}" AS row`,
    );
    found[name] = row?.held ?? '';
  }
  const sequences = await db.$queryRaw<{ name: string; last: string }[]>`
    SELECT sequencename::text AS name, coalesce(last_value::text, '') AS last FROM pg_sequences
    WHERE schemaname = current_schema()`;
  for (const { name, last } of sequences) found[name] = last;
  return found;
}
