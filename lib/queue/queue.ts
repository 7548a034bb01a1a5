// The queue of work that is not done while somebody waits: pg-boss, in the same PostgreSQL, in the schema
// `pgboss` that it makes and keeps up to date by itself.
import { type Clock, PgBoss, type Queue } from 'pg-boss';
import { instanceName } from '@/lib/db/instance';
import { env } from '@/lib/env';

const DAY = 24 * 60 * 60;

/** Every queue with its rules for all its jobs. */
const QUEUES = {
  /** The start of a scheduled run. It is short: what the run says is not waited for. */
  schedule: { retryLimit: 4, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  /** What is due by the minute: runs that could begin and that nobody has begun, threads that have expired. */
  minute: { retryLimit: 0, expireInSeconds: 60 },
  /** Telling an address that a run has ended: five tries in some five minutes. */
  webhook: { retryLimit: 4, retryDelay: 15, retryBackoff: true, expireInSeconds: 30 },
} as const satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof QUEUES;

export type Job = { id: string; data: unknown };

/** Works on one job. One that throws is tried again by the rules of its queue. */
export type Worker = (job: Job) => Promise<void>;

/** Jobs of one queue that an instance works on side by side. */
const BATCH = 20;
/** Two for jobs, one for timekeeping. */
const POOL_SIZE = 3;

type Shared = { workers: Map<QueueName, Worker>; started?: Promise<PgBoss> };

const global = globalThis as { maistroQueue?: Shared };
// On globalThis, because each route's bundle loads this module anew.
global.maistroQueue ??= { workers: new Map() };
const shared = global.maistroQueue;

/** Names who works on a queue's jobs in this process. To be called before the first `queue()`. */
export function setWorker(name: QueueName, worker: Worker): void {
  shared.workers.set(name, worker);
}

type StartOptions = {
  /** How often to try while the database is away, with growing pauses. */
  attempts?: number;
  /** The system's clock unless a test gives one that it drives by hand. */
  clock?: Clock;
};

/** The queue, started once in each process. Rejects when it cannot be; the next call begins anew. */
export function queue(options: StartOptions = {}): Promise<PgBoss> {
  shared.started ??= start(options).catch((error) => {
    shared.started = undefined;
    throw error;
  });
  return shared.started;
}

async function start({ attempts = 1, clock }: StartOptions): Promise<PgBoss> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set.');
  const boss = new PgBoss({
    connectionString: DATABASE_URL,
    max: POOL_SIZE,
    // Connections of this instance, as recovery counts instances.
    application_name: instanceName,
    registerInstance: false,
    // Without listening pg-boss polls: behind a pooler that hands each transaction to another connection, and
    // where a test moves the time.
    useListenNotify: new URL(DATABASE_URL).searchParams.get('pgbouncer') !== 'true' && !clock,
    // How late a scheduled run may begin: one pass of the clock and one fetch.
    cronMonitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 3,
    ...(clock ? { clock } : {}),
  });
  // Without a listener an error of its background work would end the process.
  boss.on('error', (error) => console.error('The queue failed:', error));
  try {
    await boss.start({ attempts });
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, { ...options, notify: true, deleteAfterSeconds: DAY });
    }
    for (const [name, worker] of shared.workers) await work(boss, name, worker);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

/** One job that fails neither fails nor delays the others of its batch. */
function work(boss: PgBoss, name: QueueName, worker: Worker): Promise<string> {
  return boss.work<object>(
    name,
    { batchSize: BATCH, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 5, perJobResults: true },
    (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data }) => {
          try {
            await worker({ id, data });
            return { id, status: 'completed' as const };
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            return { id, status: 'failed' as const, output: { message } };
          }
        }),
      ),
  );
}

/** Ends what this process works on, once it is done. For tests and for a process that ends. */
export async function stopQueue(): Promise<void> {
  const boss = await shared.started?.catch(() => null);
  shared.started = undefined;
  await boss?.stop();
}
