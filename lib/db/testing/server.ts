// The PostgreSQL of the tests: embedded, kept between runs to start at once; in memory where there is room, because
// each test file gets a database of its own, which is some five hundred files.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createDatabase, dropDatabase, withDatabase } from '../databases.ts';
import { type EmbeddedServer, joinEmbeddedServer } from '../embedded/server.ts';
import { applyMigrations, migrationsFolder } from '../migrate/migrate.ts';

const project = createHash('sha1')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 12);
const IN_MEMORY = '/dev/shm';
/** Bytes. Containers often have 64 MB there. */
const ROOM = 2 ** 30;
const dataDir = path.join(fastFolder(), `maistro-test-${project}-${process.getuid?.() ?? 0}`);
/** Held while the template is made and while it is copied. */
const TEMPLATE_LOCK = 6_247_878;

function fastFolder(): string {
  if (!existsSync(IN_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir();
}

/** Joins the server, which the first to come starts. */
export async function joinTestServer(): Promise<EmbeddedServer> {
  const server = await joinEmbeddedServer(dataDir, { isDurable: false });
  if (!server.wasRunning) await dropLeftovers(server.url);
  return server;
}

/** Ends the server unless another run still uses it. Does nothing when no test asked for a database. */
export async function endTestServer(): Promise<void> {
  if (!existsSync(dataDir)) return;
  const server = await joinEmbeddedServer(dataDir, { isDurable: false });
  await server.release();
}

/** Makes a database with all migrations applied and returns its address. */
export function createTestDatabase(server: EmbeddedServer, name: string): Promise<string> {
  return withLock(server.url, async (client) => {
    const template = `template_${migrationsHash()}`;
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      const draft = `draft_${template}`;
      await dropDatabase(server.url, draft);
      await applyMigrations(await createDatabase(server.url, draft));
      await client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`);
    }
    return createDatabase(server.url, name, template);
  });
}

async function withLock<T>(serverUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a killed run, or other migrations, left behind. */
function dropLeftovers(serverUrl: string): Promise<void> {
  return withLock(serverUrl, async (client) => {
    const { rows } = await client.query(
      // Another test file may have joined the server meanwhile: what is younger than the server stays.
      `SELECT datname FROM pg_database WHERE datname ~ '^(test|draft|template)_' AND datname <> $1
         AND (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < pg_postmaster_start_time()`,
      [`template_${migrationsHash()}`],
    );
    for (const { datname } of rows) await dropDatabase(serverUrl, datname);
  });
}

function migrationsHash(): string {
  const hash = createHash('sha1');
  for (const name of readdirSync(migrationsFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.sql')) hash.update(readFileSync(path.join(migrationsFolder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
