// What Maistro needs before its web server can run: settings, a free port, a secret, a database.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedServer, joinEmbeddedServer } from '../../lib/db/embedded/server.ts';
import { applyMigrations } from '../../lib/db/migrate/migrate.ts';
import { env } from '../../lib/env.ts';
import { generateClient } from '../generate.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PORT_PATIENCE_MS = 2_000;

export interface Prepared {
  readonly port: number;
  /** Environment of the web server. */
  readonly environment: NodeJS.ProcessEnv;
  /** The embedded database, unless DATABASE_URL names another one. */
  readonly database: EmbeddedServer | undefined;
}

type Say = (line: string) => void;

/** Reads .env when it is there; what the environment says already has precedence. */
export function loadEnvFile(): void {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Where Maistro keeps its data: DATA_DIR, else `.data` in the project. */
export const dataFolder = (settings = env()): string => path.resolve(root, settings.DATA_DIR ?? '.data');

/**
 * Does all of it, a line of words for each step. Throws an Error whose message is for the person who
 * started it.
 */
export async function prepare(say: Say): Promise<Prepared> {
  const { PORT: port = 3000, DATABASE_URL, AUTH_SECRET, NEXTAUTH_URL } = env();
  await requireFreePort(port);
  generateClientIfStale(say);

  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  say(`Data is kept in ${folder}`);
  const secret = AUTH_SECRET ?? readOrMakeSecret(path.join(folder, 'auth-secret'), say);

  const database = DATABASE_URL === undefined ? await startDatabase(folder, say) : undefined;
  const url = DATABASE_URL ?? database?.url;
  if (url === undefined) throw new Error('There is no database.');
  try {
    await migrate(url, say);
  } catch (error) {
    await database?.release();
    throw error;
  }

  const environment = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: url,
    AUTH_SECRET: secret,
    NEXTAUTH_URL: NEXTAUTH_URL ?? `http://localhost:${port}`,
    AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST ?? 'true',
  };
  return { port, environment, database };
}

/** Waits a little, because a Maistro that was just stopped may still be closing the port. */
async function requireFreePort(port: number): Promise<void> {
  const deadline = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    const problem = await tryPort(port);
    if (!problem) return;
    if (problem.code === 'EACCES') {
      throw new Error(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`);
    }
    if (problem.code !== 'EADDRINUSE') throw new Error(`Port ${port} cannot be opened: ${problem.message}`);
    if (Date.now() > deadline) {
      throw new Error(
        `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      );
    }
    await wait(100);
  }
}

function tryPort(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}

function generateClientIfStale(say: Say): void {
  const client = path.join(root, 'lib', 'db', 'generated', 'client.ts');
  const schema = path.join(root, 'prisma', 'schema.prisma');
  if (existsSync(client) && statSync(client).mtimeMs >= statSync(schema).mtimeMs) return;
  say('Generating the database client.');
  generateClient();
}

function readOrMakeSecret(file: string, say: Say): string {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    say('Made a secret for sign-in sessions.');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new Error(`${file} holds no secret. Delete it and start again; everyone signs in anew then.`);
}

async function startDatabase(folder: string, say: Say): Promise<EmbeddedServer> {
  say('Starting the embedded PostgreSQL.');
  const database = await joinEmbeddedServer(folder);
  if (database.isNew) say('Made a new database.');
  else if (database.wasRunning) say('It was running already.');
  return database;
}

async function migrate(url: string, say: Say): Promise<void> {
  let applied: string[];
  try {
    applied = await applyMigrations(url);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
      throw new Error(
        'The database at DATABASE_URL does not answer. Is it running, and is the address right?',
      );
    }
    throw error;
  }
  say(applied.length === 0 ? 'The database is up to date.' : `Updated the database: ${applied.join(', ')}.`);
}
