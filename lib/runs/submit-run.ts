// Begins a run that a program asks for, or puts it into the queue of its thread.

import { randomUUIDv7 } from 'node:crypto';
import { db } from '@/lib/db/client';
import { type AppError, notFound } from '@/lib/errors';
import { findModel } from '@/lib/models/catalogue';
import { createThread } from '@/lib/threads/create-thread';
import { beginNext } from './begin';
import { cancelThread } from './cancel-run';
import type { ClaimRequest } from './claim';
import { launch } from './launch';
import { dropLog, openLog, type RunLog } from './log';
import { hasPending, insertPending } from './pending';
import type { Overrides, RunRecord } from './run-record';
import { settle } from './settle';
import { BUSY, claimThread } from './start-run';

export type SubmitRequest = Required<
  Pick<ClaimRequest, 'accountId' | 'threadId' | 'assistantId' | 'thread'>
> & {
  runId?: string;
  /** Null when there is nothing to answer: the run ends at once. */
  ask: ClaimRequest['ask'] | null;
  overrides: Overrides;
  record: RunRecord;
  /** Seconds until it may begin. */
  afterSeconds?: number;
  /** The thread goes with the run. */
  isTemporary: boolean;
};

/** So often another run may come in between before a run gives up. */
const TRIES = 5;
/** A timer cannot wait longer; past that, `beginDueRuns` finds the run. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The log of the new run: running, or pending when it waits for another run or for its time.
 * Throws AppError `busy` when the thread is answering and the strategy is to reject, `not_found` for an assistant
 * or a thread that is not this account's.
 */
export async function submitRun(request: SubmitRequest): Promise<RunLog> {
  const { accountId, threadId, assistantId, ask, record } = request;
  const log = openLog(request.runId ?? randomUUIDv7(), threadId, accountId);
  try {
    if (ask === null) {
      if (!(await settle(log, assistantId, record))) throw await missing(request);
    } else if (request.afterSeconds) await enqueue({ ...request, ask }, log, request.afterSeconds);
    else if (record.multitaskStrategy === 'enqueue') await enqueueOrBegin({ ...request, ask }, log);
    else await begin({ ...request, ask }, log);
    return log;
  } catch (error) {
    dropLog(log);
    throw error;
  }
}

type Asked = SubmitRequest & { ask: ClaimRequest['ask'] };

/** Which of the two the account does not have. */
async function missing({ accountId, threadId, thread }: SubmitRequest): Promise<AppError> {
  const isThere = await db.thread.count({ where: { id: threadId, accountId } });
  return notFound(isThere === 0 && thread === 'existing' ? 'thread' : 'assistant');
}

async function claimAndLaunch(request: Asked, log: RunLog): Promise<void> {
  const { accountId, threadId, assistantId, ask, thread, overrides, record, isTemporary } = request;
  const claimed = await claimThread({
    runId: log.runId,
    accountId,
    threadId,
    assistantId,
    ask,
    thread,
    record,
    model: overrides.model ?? null,
    defaultModel: findModel(null).id,
  });
  if (!claimed) throw await missing(request);
  launch({ claimed, log, overrides, webhook: record.webhook, isTemporary, keepsHistory: true });
}

async function begin(request: Asked, log: RunLog): Promise<void> {
  const { accountId, threadId, record } = request;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await claimAndLaunch(request, log);
    } catch (error) {
      if (error !== BUSY || record.multitaskStrategy === 'reject' || attempt === TRIES) throw error;
      const action = record.multitaskStrategy === 'rollback' ? 'rollback' : 'interrupt';
      await cancelThread(accountId, threadId, action);
    }
  }
}

/** Behind the runs that wait already; at once when the thread is free. */
async function enqueueOrBegin(request: Asked, log: RunLog): Promise<void> {
  const { accountId, threadId } = request;
  if (!(await hasPending(accountId, threadId))) {
    try {
      return await claimAndLaunch(request, log);
    } catch (error) {
      if (error !== BUSY) throw error;
    }
  }
  await enqueue(request, log, 0);
}

async function enqueue(request: Asked, log: RunLog, seconds: number): Promise<void> {
  const { accountId, threadId, assistantId, thread } = request;
  const delay = seconds * 1000;
  if (thread !== 'existing') {
    const isTemporary = thread === 'temporary';
    await createThread(accountId, { id: threadId, assistantId, isTemporary, ifExists: 'do_nothing' });
  }
  const isInserted = await insertPending({
    ...request,
    runId: log.runId,
    notBefore: delay > 0 ? Date.now() + delay : null,
  });
  if (!isInserted) throw await missing(request);
  // It is in the queue for good: what fails from here on, the look at the queue each minute makes up for.
  const next = () =>
    beginNext(accountId, threadId).catch((error) => console.error('A queued run could not begin:', error));
  // The run before may have ended meanwhile.
  if (delay === 0) return next();
  if (delay <= LONGEST_TIMER_MS) setTimeout(next, delay).unref();
}
