// Makes and drops whole databases on a PostgreSQL server.
import { Client, escapeIdentifier } from 'pg';

async function runOn(serverUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server's address with another database in it. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes a database, as a copy of `template` when that is given, and returns its address. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const from = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)} STRATEGY FILE_COPY`;
  await runOn(serverUrl, `CREATE DATABASE ${escapeIdentifier(name)}${from}`);
  return withDatabase(serverUrl, name);
}

/** Drops a database, and with it every connection that it still has. */
export function dropDatabase(serverUrl: string, name: string): Promise<void> {
  return runOn(serverUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}
