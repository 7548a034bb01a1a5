// Ends a run before its time: what was said so far stays (interrupt), or is taken back (rollback).

import { db } from '@/lib/db/client';
import { closeLog, logOfRun, openLogs } from './log';
import { rollBack } from './roll-back';
import { tellRunEnd } from './run-end';
import { stopElsewhere } from './stop-elsewhere';

export type CancelAction = 'interrupt' | 'rollback';

/**
 * Cancels one run of a thread. Resolves when the run has ended. False when there is no such run; a run that has
 * ended already stays as it is.
 */
export async function cancelRun(
  accountId: string,
  threadId: string,
  runId: string,
  action: CancelAction,
): Promise<boolean> {
  const run = await db.run.findFirst({ where: { id: runId, accountId, threadId }, select: { status: true } });
  if (!run) return false;
  if (run.status === 'pending' && (await cancelPending(accountId, runId, action))) return true;
  if (run.status === 'pending' || run.status === 'running') {
    await cancelRunning(accountId, threadId, runId, action);
  }
  return true;
}

/** Cancels every run of a thread but `except`: the running one and those in its queue. */
export async function cancelThread(
  accountId: string,
  threadId: string,
  action: CancelAction,
  except?: string,
): Promise<void> {
  const runs = await db.run.findMany({
    where: {
      accountId,
      threadId,
      status: { in: ['pending', 'running'] },
      ...(except ? { id: { not: except } } : {}),
    },
    // The queue first, or the end of the running one would begin the next.
    orderBy: { seq: 'desc' },
    select: { id: true },
  });
  for (const { id } of runs) await cancelRun(accountId, threadId, id, action);
}

/** Aborts whatever this process works on in a thread that is about to be deleted. */
export function abandonThread(accountId: string, threadId: string): void {
  for (const log of openLogs(accountId, threadId)) {
    log.abort.abort();
    if (log.questionId === null) closeLog(log);
  }
}

/** Takes it out of the queue, and tells its webhook unless the run goes too. False when it has begun meanwhile. */
export async function cancelPending(
  accountId: string,
  runId: string,
  action: CancelAction,
): Promise<boolean> {
  const where = { id: runId, accountId, status: 'pending' };
  if (action === 'rollback') {
    if ((await db.run.deleteMany({ where })).count === 0) return false;
    closeLogOf(accountId, runId);
    return true;
  }
  const [ended] = await db.run.updateManyAndReturn({
    where,
    data: { status: 'interrupted', endedAt: new Date() },
    select: { threadId: true, webhook: true },
  });
  if (!ended) return false;
  closeLogOf(accountId, runId);
  await tellRunEnd({ accountId, runId, ...ended });
  return true;
}

function closeLogOf(accountId: string, runId: string): void {
  const log = logOfRun(accountId, runId);
  if (log) closeLog(log);
}

async function cancelRunning(
  accountId: string,
  threadId: string,
  runId: string,
  action: CancelAction,
): Promise<void> {
  const log = logOfRun(accountId, runId);
  if (log?.part === 'working') {
    log.abort.abort();
    await log.whenEnded();
  } else await stopElsewhere(accountId, threadId, runId);
  if (action === 'rollback') await rollBack(accountId, threadId, runId);
}
