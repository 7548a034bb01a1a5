// Runs that other instances work on: found in the database, followed here for as long as somebody watches.

import { db } from '@/lib/db/client';
import {
  activeLog,
  activeLogs,
  closeLog,
  dropLog,
  lastLog,
  logOfRun,
  openLog,
  publishLog,
  type RunLog,
} from './log';
import { readStream } from './log/read-stream';
import { redis } from './log/redis';
import { lookAtRun } from './look-at-run';
import { recoverThread } from './recover';

/** How long a log stays that nobody watches, and how often waiting runs are looked for, in milliseconds. */
const UNWATCHED_MS = 30_000;
const WAITING_MS = 500;
/** Each how many looks those are looked for, too, that nobody watches. */
const LOOKS_PER_SWEEP = 120;

type Running = { runId: string; answerId: string; questionId: string };

async function findRunning(accountId: string, threadId: string): Promise<Running | null> {
  const [row] = await db.$queryRaw<Running[]>`
    SELECT r.id AS "runId", m.id AS "answerId", m.parent_id AS "questionId"
    FROM run r JOIN message m ON m.thread_id = r.thread_id AND m.run_id = r.id AND m.status = 'streaming'
    WHERE r.thread_id = ${threadId}::uuid AND r.account_id = ${accountId}::uuid AND r.status = 'running'`;
  return row ?? null;
}

/**
 * The log of the answer under way in a thread, on whichever instance; with `answerId` also that answer's when it has
 * just ended. Null when the thread is not answering.
 */
export async function findLog(
  accountId: string,
  threadId: string,
  answerId?: string,
): Promise<RunLog | null> {
  const last = lastLog(accountId, threadId);
  if (last && answerId && last.answerId === answerId && last.isWhole) return last;
  const active = activeLog(accountId, threadId);
  if (active) return active;
  const running = await findRunning(accountId, threadId);
  if (!running) return null;
  const own = logOfRun(accountId, running.runId);
  if (own?.isOwn) return own;
  if (await recoverThread(accountId, threadId)) return null;
  // Somebody else may have asked at the same moment.
  const found = activeLog(accountId, threadId);
  if (found) return found;
  const waiting = own && !own.ended ? own : null;
  return followElsewhere(waiting ?? openLog(running.runId, threadId, accountId), running);
}

function followElsewhere(log: RunLog, { questionId, answerId }: Running): RunLog {
  publishLog(log, 'following', questionId, answerId);
  let watchedAt = Date.now();
  const isWanted = () => {
    if (log.viewers > 0) watchedAt = Date.now();
    return Date.now() - watchedAt < UNWATCHED_MS;
  };
  follow(log, isWanted)
    .catch((error) => {
      console.error('A run of another instance could not be followed:', error);
      log.break();
    })
    .finally(() => {
      if (!log.isWhole) dropLog(log);
    });
  return log;
}

/** From Redis; without it, or when that is away from the beginning, from the database. */
async function follow(log: RunLog, isWanted: () => boolean): Promise<void> {
  const { accountId, threadId, runId } = log;
  const connections = redis();
  if (connections) {
    const isRunning = async () => {
      await recoverThread(accountId, threadId);
      return (await db.run.count({ where: { id: runId, accountId, status: 'running' } })) > 0;
    };
    const end = await readStream(log, runId, connections, { isWanted, isRunning });
    if (end === 'ended') return closeLog(log);
    // What the database has cannot be joined to what viewers have seen: they ask anew.
    if (end === 'unwanted' || log.length > 0) return log.break();
  }
  await lookAtRun(log, isWanted);
}

const shared = globalThis as { maistroWaiting?: NodeJS.Timeout };

/** The log of a run in the queue. Whichever instance begins the run, whoever follows this log hears of it. */
export function openWaiting(runId: string, threadId: string, accountId: string): RunLog {
  const log = openLog(runId, threadId, accountId);
  log.part = 'waiting';
  watchWaiting();
  return log;
}

/** Looks where the runs are that logs of this process wait for. */
export function watchWaiting(): void {
  if (shared.maistroWaiting) return;
  let looks = 0;
  shared.maistroWaiting = setInterval(async () => {
    const waiting = activeLogs().filter((log) => log.part === 'waiting');
    if (waiting.length === 0) {
      clearInterval(shared.maistroWaiting);
      shared.maistroWaiting = undefined;
      return;
    }
    looks += 1;
    const isSweep = looks % LOOKS_PER_SWEEP === 0;
    const watched = waiting.filter((log) => isSweep || log.viewers > 0);
    // When the database is away the next tick tries again.
    if (watched.length > 0) await lookForWaiting(watched).catch(() => {});
  }, WAITING_MS);
  shared.maistroWaiting.unref();
}

async function lookForWaiting(waiting: RunLog[]): Promise<void> {
  const pending = await db.run.findMany({
    where: { id: { in: waiting.map((log) => log.runId) }, status: 'pending' },
    select: { id: true },
  });
  const stillThere = new Set(pending.map(({ id }) => id));
  for (const log of waiting) {
    if (stillThere.has(log.runId) || log.part !== 'waiting') continue;
    const answer = await db.message.findFirst({
      where: { accountId: log.accountId, threadId: log.threadId, runId: log.runId, role: 'assistant' },
      orderBy: { seq: 'desc' },
      select: { id: true, parentId: true },
    });
    if (log.part !== 'waiting') continue;
    if (answer?.parentId) {
      followElsewhere(log, { runId: log.runId, answerId: answer.id, questionId: answer.parentId });
      // It was cancelled, or dropped.
    } else closeLog(log);
  }
}
