// A thread with all that programs ask about it: its metadata, its status, its last failure.

import { GRAPH_ID } from '@/lib/assistants/graph';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';

export const THREAD_STATUSES = ['idle', 'busy', 'interrupted', 'error'] as const;
export type ThreadStatus = (typeof THREAD_STATUSES)[number];

export type ThreadRecord = {
  id: string;
  assistantId: string;
  title: string;
  metadata: Record<string, unknown>;
  config: Record<string, unknown>;
  status: ThreadStatus;
  headMessageId: string | null;
  error: { code: string; message: string } | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A thread that has messages names who answered last. */
export const shownMetadata = Prisma.sql`(CASE WHEN t.last_seq > 0
  THEN jsonb_build_object('graph_id', ${GRAPH_ID}::text, 'assistant_id', t.assistant_id::text) ELSE '{}'::jsonb END || t.metadata)`;

/** Busy while a run is at work or waits; a run whose process is gone counts no more. */
export const shownStatus = Prisma.sql`(CASE
  WHEN EXISTS (SELECT 1 FROM run r WHERE r.account_id = t.account_id AND r.thread_id = t.id
    AND (r.status = 'pending' OR (r.status = 'running' AND r.lease_until > now()))) THEN 'busy'
  WHEN last.status IN ('error', 'timeout') THEN 'error'
  WHEN last.status IN ('interrupted', 'running') THEN 'interrupted'
  ELSE 'idle' END)`;

export const recordColumns = Prisma.sql`t.id, t.assistant_id AS "assistantId", t.title, ${shownMetadata} AS metadata,
  t.config, ${shownStatus} AS status, t.head_message_id AS "headMessageId",
  CASE WHEN last.error_code IS NOT NULL
    THEN jsonb_build_object('code', last.error_code, 'message', last.error_message) END AS error,
  t.created_at AS "createdAt", t.updated_at AS "updatedAt"`;

/** `threads` are the rows to read them of: the table, or a few of its rows, which saves a look for each other one. */
export const recordTablesOf = (threads: Prisma.Sql) => Prisma.sql`${threads} t LEFT JOIN LATERAL (
    SELECT r.status, r.error_code, r.error_message FROM run r
    WHERE r.account_id = t.account_id AND r.thread_id = t.id AND r.status <> 'pending'
    ORDER BY r.seq DESC LIMIT 1
  ) last ON true`;

export const recordTables = recordTablesOf(Prisma.sql`thread`);

/** Raw SQL gives dates as Prisma's adapter does; both forms become a Date. */
export function toRecord(row: ThreadRecord): ThreadRecord {
  return { ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) };
}

/** Null when the account has no such thread. */
export async function findThread(accountId: string, id: string): Promise<ThreadRecord | null> {
  const [row] = await db.$queryRaw<ThreadRecord[]>`
    SELECT ${recordColumns} FROM ${recordTables}
    WHERE t.id = ${id}::uuid AND t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL`;
  return row ? toRecord(row) : null;
}

/** Throws `not_found` when the account has no such thread. */
export async function getThread(accountId: string, id: string): Promise<ThreadRecord> {
  const thread = await findThread(accountId, id);
  if (!thread) throw notFound('thread');
  return thread;
}
