// The queue of a thread: runs that wait for another one, or for their time.

import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { Prisma } from '@/lib/db/generated/client';
import { findModel } from '@/lib/models/catalogue';
import { type Ask, claim } from './claim';
import { launch } from './launch';
import { closeLog, logOfRun, openLog } from './log';
import type { Overrides, RunRecord } from './run-record';

export type PendingRequest = {
  runId: string;
  accountId: string;
  threadId: string;
  assistantId: string;
  ask: Ask;
  overrides: Overrides;
  record: RunRecord;
  isTemporary: boolean;
  /** Epoch milliseconds; null for as soon as the thread is free. */
  notBefore: number | null;
};

type Stored = Pick<PendingRequest, 'ask' | 'overrides' | 'isTemporary'> & {
  config: Record<string, unknown> | null;
};

/** Puts a run into the queue of its thread. False when the thread or the assistant is not this account's. */
export async function insertPending(request: PendingRequest): Promise<boolean> {
  const { runId, accountId, threadId, assistantId, ask, overrides, record, isTemporary, notBefore } = request;
  const stored: Stored = { ask, overrides, isTemporary, config: record.config ?? null };
  const inserted = await db.$executeRaw`
    INSERT INTO run (id, account_id, thread_id, assistant_id, assistant_version, model, status, metadata, kwargs,
      multitask_strategy, webhook, request, not_before, lease_until)
    SELECT ${runId}::uuid, ${accountId}::uuid, t.id, a.id, a.current_version,
      COALESCE(${overrides.model ?? null}, v.model, ${findModel(null).id}), 'pending',
      ${JSON.stringify(record.metadata)}::jsonb, ${JSON.stringify(record.kwargs)}::jsonb, ${record.multitaskStrategy},
      ${record.webhook}, ${JSON.stringify(stored)}::jsonb,
      ${notBefore === null ? Prisma.sql`NULL` : Prisma.sql`${new Date(notBefore)}::timestamptz`}, now()
    FROM thread t, assistant a
    JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    WHERE t.id = ${threadId}::uuid AND t.account_id = ${accountId}::uuid
      AND a.id = ${assistantId}::uuid AND a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL`;
  return inserted > 0;
}

type Row = {
  id: string;
  accountId: string;
  threadId: string;
  assistantId: string;
  webhook: string | null;
  request: unknown;
};

const columns = {
  id: true,
  accountId: true,
  threadId: true,
  assistantId: true,
  webhook: true,
  request: true,
} as const;

/** Whether a run waits in this thread that could begin. */
export async function hasPending(accountId: string, threadId: string): Promise<boolean> {
  return (await db.run.count({ where: { accountId, threadId, status: 'pending', ...due() }, take: 1 })) > 0;
}

/** Begins the pending run, unless its thread is answering: then that answer's end begins it. */
export async function beginPending(accountId: string, runId: string): Promise<void> {
  const row = await db.run.findFirst({ where: { id: runId, accountId, status: 'pending' }, select: columns });
  if (row) await begin(row);
}

/** Begins the thread's next pending run that is due, unless it is answering. */
export async function beginNext(accountId: string, threadId: string): Promise<void> {
  const row = await db.run.findFirst({
    where: { accountId, threadId, status: 'pending', ...due() },
    orderBy: { seq: 'asc' },
    select: columns,
  });
  if (row) await begin(row);
}

/**
 * Begins what is due in any thread that is free: for runs whose time came, or whose instance is gone.
 * Returns how many it looked at.
 */
export async function beginDueRuns(limit = 100): Promise<number> {
  const rows = await db.$queryRaw<{ account_id: string; thread_id: string }[]>`
    SELECT DISTINCT p.account_id, p.thread_id FROM run p
    WHERE p.status = 'pending' AND (p.not_before IS NULL OR p.not_before <= now())
      AND NOT EXISTS (SELECT 1 FROM run r WHERE r.thread_id = p.thread_id AND r.status = 'running')
    LIMIT ${limit}`;
  for (const row of rows) await beginNext(row.account_id, row.thread_id);
  return rows.length;
}

const due = () => ({ OR: [{ notBefore: null }, { notBefore: { lte: new Date() } }] });

async function begin(row: Row): Promise<void> {
  const { id: runId, accountId, threadId, assistantId, webhook } = row;
  const { ask, overrides, isTemporary, config } = row.request as Stored;
  const log = logOfRun(accountId, runId) ?? openLog(runId, threadId, accountId);
  try {
    const claimed = await claim({
      runId,
      accountId,
      threadId,
      assistantId,
      ask,
      model: overrides.model ?? null,
      defaultModel: findModel(null).id,
      thread: 'existing',
      isPending: true,
      ...(config
        ? { record: { config, metadata: {}, kwargs: {}, multitaskStrategy: 'enqueue', webhook } }
        : {}),
    });
    if (claimed) return launch({ claimed, log, overrides, webhook, isTemporary, keepsHistory: true });
    await fail(accountId, runId);
    closeLog(log);
  } catch (error) {
    // Another run is answering in the thread: at its end this one is looked for again.
    if (!isUniqueViolation(error, 'run_one_running_per_thread')) throw error;
  }
}

/** Its assistant was deleted while it waited, or another instance has begun it. */
async function fail(accountId: string, runId: string): Promise<void> {
  await db.run.updateMany({
    where: { id: runId, accountId, status: 'pending' },
    data: {
      status: 'error',
      endedAt: new Date(),
      errorCode: 'not_found',
      errorMessage: 'The assistant or the message of this run is gone.',
    },
  });
}
