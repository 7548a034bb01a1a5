// The connections to the database: one pool for each process, which Prisma and `query` share.
import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { env } from '../env.ts';
import { instanceName } from './instance.ts';

/** No statement of ours is meant to run longer; one that does is a mistake and must not hold a connection. */
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Past this many different statements the rest run unprepared, which bounds what a connection keeps. */
const PREPARED_STATEMENTS = 400;

const names = new Map<string, string>();

/** A stable name lets PostgreSQL parse a statement once for each connection instead of at each call. */
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= PREPARED_STATEMENTS) return '';
  const name = createHash('sha1').update(sql).digest('hex');
  names.set(sql, name);
  return name;
}

type Connections = {
  pool: Pool;
  /** Under which name a statement is prepared; empty for one that is not. */
  nameOf: (sql: string) => string;
};

function connect(): Connections {
  const { DATABASE_URL, DATABASE_POOL_SIZE = 20 } = env();
  if (DATABASE_URL === undefined) {
    throw new Error('DATABASE_URL is not set. Start Maistro with npm start, or set it.');
  }
  // A pooler that hands each transaction to another connection loses prepared statements.
  const pooled = new URL(DATABASE_URL).searchParams.get('pgbouncer') === 'true';
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_SIZE,
    statement_timeout: pooled ? undefined : STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: instanceName,
  });
  // A connection that breaks while it is idle is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => {});
  return { pool, nameOf: pooled ? () => '' : statementName };
}

const shared = globalThis as { maistroConnections?: Connections };

/** Reads the environment at the first query, not at import: a build imports this without a database. */
export function connections(): Connections {
  // On globalThis, because Next's bundles and hot reload each load this module anew.
  shared.maistroConnections ??= connect();
  return shared.maistroConnections;
}

/** For a program that ends: an idle connection would keep it for seconds. To be called after Prisma's `$disconnect`. */
export async function closeConnections(): Promise<void> {
  const open = shared.maistroConnections;
  shared.maistroConnections = undefined;
  await open?.pool.end();
}
