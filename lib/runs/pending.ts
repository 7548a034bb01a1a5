// The queue of a thread: runs that wait for another one, or for their time.

import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { Prisma } from '@/lib/db/generated/client';
import { PATIENCE } from '@/lib/db/patience';
import { findModel } from '@/lib/models/catalogue';
import { type Ask, type Claim, type ClaimRequest, claim } from './claim';
import { closeLog, logOfRun, openLog, type RunLog } from './log';
import { tellRunEnd } from './run-end';
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
  /** When and where it was said, where that is known: "tomorrow" means the day after, however long it waits. */
  clock?: { now: number; timeZone: string };
  /** Before those that wait already. */
  isFirst?: boolean;
};

export type Stored = Pick<PendingRequest, 'ask' | 'overrides' | 'isTemporary' | 'clock'> & {
  config: Record<string, unknown> | null;
};

/** Puts a run into the queue of its thread. False when the thread or the assistant is not this account's. */
export async function insertPending(request: PendingRequest): Promise<boolean> {
  const { runId, accountId, threadId, assistantId, overrides, record, notBefore } = request;
  const { ask, isTemporary, clock, isFirst } = request;
  const stored: Stored = {
    ask,
    overrides,
    isTemporary,
    ...(clock ? { clock } : {}),
    config: record.config ?? null,
  };
  const seq = isFirst
    ? Prisma.sql`COALESCE((
        SELECT min(seq) - 1 FROM run WHERE thread_id = ${threadId}::uuid AND status = 'pending'
      ), nextval('run_seq_seq'))`
    : Prisma.sql`nextval('run_seq_seq')`;
  const inserted = await db.$executeRaw`
    INSERT INTO run (id, account_id, thread_id, assistant_id, assistant_version, model, status, metadata, kwargs,
      multitask_strategy, webhook, request, not_before, lease_until, seq)
    SELECT ${runId}::uuid, ${accountId}::uuid, t.id, a.id, a.current_version,
      COALESCE(${overrides.model ?? null}, v.model, ${findModel(null).id}), 'pending',
      ${JSON.stringify(record.metadata)}::jsonb, ${JSON.stringify(record.kwargs)}::jsonb, ${record.multitaskStrategy},
      ${record.webhook}, ${JSON.stringify(stored)}::jsonb,
      ${notBefore === null ? Prisma.sql`NULL` : Prisma.sql`${new Date(notBefore)}::timestamptz`}, now(), ${seq}
    FROM thread t, assistant a
    JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    WHERE t.id = ${threadId}::uuid AND t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL
      AND a.id = ${assistantId}::uuid AND a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL`;
  return inserted > 0;
}

/** Whether a run waits in this thread that could begin. */
export async function hasPending(accountId: string, threadId: string): Promise<boolean> {
  return (await db.run.count({ where: { accountId, threadId, status: 'pending', ...due() }, take: 1 })) > 0;
}

const due = () => ({ OR: [{ notBefore: null }, { notBefore: { lte: new Date() } }] });

/** The thread's next pending run that is due. */
export async function nextPending(accountId: string, threadId: string): Promise<string | null> {
  const row = await db.run.findFirst({
    where: { accountId, threadId, status: 'pending', thread: { deletedAt: null }, ...due() },
    orderBy: { seq: 'asc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Threads of all accounts that are free and have a run that is due. */
export function threadsWithDueRuns(limit: number): Promise<{ accountId: string; threadId: string }[]> {
  return db.$queryRaw`
    SELECT DISTINCT p.account_id AS "accountId", p.thread_id AS "threadId" FROM run p
    JOIN thread t ON t.id = p.thread_id AND t.deleted_at IS NULL
    WHERE p.status = 'pending' AND (p.not_before IS NULL OR p.not_before <= now())
      AND NOT EXISTS (SELECT 1 FROM run r WHERE r.thread_id = p.thread_id AND r.status = 'running')
    LIMIT ${limit}`;
}

export type ClaimedPending = Pick<PendingRequest, 'overrides' | 'isTemporary' | 'clock'> & {
  claimed: Claim;
  log: RunLog;
  webhook: string | null;
};

/** Takes the pending run out of the queue, to be launched. Null when its thread is answering, or it is gone. */
export async function claimPending(accountId: string, runId: string): Promise<ClaimedPending | null> {
  const known = logOfRun(accountId, runId);
  const isWaiting = known?.part === 'waiting';
  if (known && isWaiting) known.part = 'claiming';
  const begun = await db
    .$transaction((tx) => claimRow(tx, accountId, runId), PATIENCE)
    .catch((error) => {
      // Another run is answering in the thread: at its end this one is looked for again.
      if (isUniqueViolation(error, 'run_one_running_per_thread')) return null;
      // Its message was answered already: it had arrived twice.
      if (isUniqueViolation(error, 'message_pkey')) return dropPending(accountId, runId);
      throw error;
    });
  if (known && isWaiting && !begun) known.part = 'waiting';
  if (!begun) return null;
  const { row, claimed } = begun;
  const { threadId, webhook } = row;
  const { overrides, isTemporary, clock } = row.request;
  if (claimed) {
    const log = known ?? openLog(runId, threadId, accountId);
    return { claimed, log, overrides, webhook, isTemporary, ...(clock ? { clock } : {}) };
  }
  await fail(accountId, threadId, runId, webhook);
  if (known) closeLog(known);
  return null;
}

type Row = { threadId: string; assistantId: string; webhook: string | null; request: Stored };

/** The run's row is held, so that what waits is not edited or dropped while it begins. */
async function claimRow(tx: Prisma.TransactionClient, accountId: string, runId: string) {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT thread_id AS "threadId", assistant_id AS "assistantId", webhook, request FROM run
    WHERE id = ${runId}::uuid AND account_id = ${accountId}::uuid AND status = 'pending' FOR UPDATE`;
  if (!row) return null;
  const { threadId, assistantId, webhook } = row;
  const { ask, overrides, config } = row.request;
  const request: ClaimRequest = {
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
  };
  return { row, claimed: await claim(request, (sql) => tx.$queryRaw(sql)) };
}

async function dropPending(accountId: string, runId: string): Promise<null> {
  await db.run.deleteMany({ where: { id: runId, accountId, status: 'pending' } });
  return null;
}

/** Its assistant or its message was deleted while it waited. */
async function fail(
  accountId: string,
  threadId: string,
  runId: string,
  webhook: string | null,
): Promise<void> {
  const { count } = await db.run.updateMany({
    where: { id: runId, accountId, status: 'pending' },
    data: {
      status: 'error',
      endedAt: new Date(),
      errorCode: 'not_found',
      errorMessage: 'The assistant or the message of this run is gone.',
    },
  });
  if (count > 0) await tellRunEnd({ accountId, threadId, runId, webhook });
}
