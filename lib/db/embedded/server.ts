// The embedded PostgreSQL as its users see it: `joinEmbeddedServer` starts it, or joins the one that runs.
//
// The server is no child of ours: it survives our crash, and the next start joins it. Each user holds a
// shared advisory lock for as long as it lives; whoever leaves last (and so gets the lock alone) stops it.
// The system drops the lock of a process that was killed, so nothing has to be cleaned up by hand.
import { setTimeout as wait } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { type Cluster, openCluster, USER } from './cluster.ts';
import { findRunningServer } from './pid-file.ts';

const DATABASE = 'maistro';
/** Any number that only this code uses: "maistro" as letters on a phone. */
const USERS_LOCK = 6_247_876;
const START_ATTEMPTS = 4;
/** How long a server that is there may take to answer: replaying its log after a crash can be slow. */
const ANSWER_TIMEOUT_MS = 120_000;
const POLL_MS = 100;

export interface EmbeddedServer {
  /** Address of the application's database, with the password: for the environment of child processes. */
  readonly url: string;
  readonly port: number;
  readonly isNew: boolean;
  /** Whether the server ran already when we came. */
  readonly wasRunning: boolean;
  /** Settles when the server goes away without having been asked to. */
  readonly lost: Promise<void>;
  /** Leaves; stops the server when nobody else uses it. Says which of the two. Safe to call twice. */
  release(): Promise<'stopped' | 'left running'>;
}

/**
 * Returns once the database takes queries.
 * @param dataDir folder for its files; made when missing
 */
export async function joinEmbeddedServer(
  dataDir: string,
  options: { isDurable?: boolean } = {},
): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataDir, { isDurable: options.isDurable ?? true });
  let failure: unknown;
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const running = findRunningServer(cluster.folder);
    try {
      if (!running) await cluster.start();
      const client = await join(cluster);
      if (client) return serverOf(cluster, client, running !== undefined);
    } catch (error) {
      // The port was taken meanwhile, someone else started or stopped it at this moment, or it was just
      // killed and its last processes are still on their way out: look again.
      failure = error;
      await wait(POLL_MS * 5);
    }
  }
  throw new Error('The embedded database did not start.', { cause: failure });
}

const urlOf = (cluster: Cluster, port: number, database: string) =>
  `postgresql://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`;

/** Connects and registers as a user; undefined when the server vanished while we waited for it. */
async function join(cluster: Cluster): Promise<Client | undefined> {
  const deadline = Date.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    const server = findRunningServer(cluster.folder);
    if (!server) return undefined;
    const client = new Client({
      connectionString: urlOf(cluster, server.port, 'postgres'),
      application_name: 'maistro keeper',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
      await ensureDatabase(client);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline) throw error;
    }
    await wait(POLL_MS);
  }
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount) return;
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)}`);
  } catch (error) {
    // 42P04, or 23505 when both were quick: another start has made it in the meantime.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  }
}

/** Asks more than once: PostgreSQL notices a moment later that a user was killed. */
async function isAlone(client: Client): Promise<boolean> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if (attempt > 0) await wait(POLL_MS);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [USERS_LOCK]);
    if (rows[0]?.alone === true) return true;
  }
  return false;
}

function serverOf(cluster: Cluster, client: Client, wasRunning: boolean): EmbeddedServer {
  const { port } = client;
  let isLeaving = false;
  const lost = new Promise<void>((resolve) => {
    client.once('end', () => {
      if (!isLeaving) resolve();
    });
  });
  const leave = async () => {
    isLeaving = true;
    let isLast = false;
    try {
      await client.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK]);
      isLast = await isAlone(client);
      if (isLast) await cluster.stop();
    } catch (error) {
      // Gone already, which is what we wanted; anything else is worth knowing.
      if (findRunningServer(cluster.folder)) throw error;
      isLast = true;
    } finally {
      await client.end().catch(() => undefined);
    }
    return isLast ? 'stopped' : 'left running';
  };
  let leaving: ReturnType<typeof leave> | undefined;
  return {
    url: urlOf(cluster, port, DATABASE),
    port,
    isNew: cluster.isNew,
    wasRunning,
    lost,
    release: () => {
      leaving ??= leave();
      return leaving;
    },
  };
}
