// Reads and deletes the runs of a thread.

import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';
import { closeLog, logOfRun } from './log';
import type { MultitaskStrategy, RunStatus } from './run-record';

export type StoredRun = {
  id: string;
  threadId: string;
  assistantId: string;
  status: RunStatus;
  errorCode: string | null;
  errorMessage: string | null;
  attempt: number;
  metadata: Record<string, unknown>;
  kwargs: Record<string, unknown>;
  multitaskStrategy: MultitaskStrategy;
  webhook: string | null;
  createdAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
};

const select = {
  id: true,
  threadId: true,
  assistantId: true,
  status: true,
  errorCode: true,
  errorMessage: true,
  attempt: true,
  metadata: true,
  kwargs: true,
  multitaskStrategy: true,
  webhook: true,
  createdAt: true,
  updatedAt: true,
  endedAt: true,
} as const;

/** Throws `not_found` when the account has no such run in this thread. */
export async function getRun(accountId: string, threadId: string, runId: string): Promise<StoredRun> {
  const run = await db.run.findFirst({
    where: { id: runId, accountId, threadId, thread: { deletedAt: null } },
    select,
  });
  if (!run) throw notFound('run');
  return run as unknown as StoredRun;
}

/** Null when the account has no such run. */
export async function threadOfRun(accountId: string, runId: string): Promise<string | null> {
  const run = await db.run.findFirst({ where: { id: runId, accountId }, select: { threadId: true } });
  return run?.threadId ?? null;
}

/** Those of `ids` that this thread has, in any order. */
export async function findRuns(accountId: string, threadId: string, ids: string[]): Promise<StoredRun[]> {
  const runs = await db.run.findMany({ where: { id: { in: ids }, accountId, threadId }, select });
  return runs as unknown as StoredRun[];
}

/**
 * The runs of a thread, or of all threads, that have not ended; the last ones of a queue first, so that the end of
 * one that is cancelled begins none that is cancelled next. Throws `not_found` when the account has no such thread.
 */
export async function findOpenRuns(
  accountId: string,
  threadId: string | null,
  status: 'pending' | 'running' | 'all',
): Promise<{ id: string; threadId: string }[]> {
  if (threadId && (await db.thread.count({ where: { id: threadId, accountId, deletedAt: null } })) === 0) {
    throw notFound('thread');
  }
  return db.run.findMany({
    where: {
      accountId,
      ...(threadId ? { threadId } : {}),
      status: status === 'all' ? { in: ['pending', 'running'] } : status,
    },
    orderBy: { seq: 'desc' },
    select: { id: true, threadId: true },
  });
}

type Page = { limit: number; offset: number; status?: RunStatus };

/** Newest first. Throws `not_found` when the account has no such thread. */
export async function listRuns(accountId: string, threadId: string, page: Page): Promise<StoredRun[]> {
  const { limit, offset, status } = page;
  const [thread, runs] = await Promise.all([
    db.thread.count({ where: { id: threadId, accountId } }),
    db.run.findMany({
      where: { accountId, threadId, ...(status ? { status } : {}) },
      orderBy: { seq: 'desc' },
      take: limit,
      skip: offset,
      select,
    }),
  ]);
  if (thread === 0) throw notFound('thread');
  return runs as unknown as StoredRun[];
}

/** The messages of the run stay; a pending run will not begin. Throws `not_found`, or `busy` while it lasts. */
export async function deleteRun(accountId: string, threadId: string, runId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const run = await tx.run.findFirst({
      where: { id: runId, accountId, threadId },
      select: { status: true },
    });
    if (!run) throw notFound('run');
    if (run.status === 'running') {
      throw new AppError('busy', 'This run is still at work. Cancel it first, then delete it.');
    }
    await tx.message.updateMany({ where: { accountId, threadId, runId }, data: { runId: null } });
    await tx.run.deleteMany({ where: { id: runId, accountId, threadId } });
  }, PATIENCE);
  const log = logOfRun(accountId, runId);
  if (log && !log.ended) closeLog(log);
}
