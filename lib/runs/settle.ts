// A run that has nothing to answer: it is recorded as done.

import { db } from '@/lib/db/client';
import { findModel } from '@/lib/models/catalogue';
import { closeLog, publishLog, type RunLog } from './log';
import type { RunRecord } from './run-record';

/** False when the thread or the assistant is not this account's. */
export async function settle(log: RunLog, assistantId: string, record: RunRecord): Promise<boolean> {
  const { accountId, threadId, runId } = log;
  const [row] = await db.$queryRaw<{ head: string | null }[]>`
    WITH found AS (
      SELECT t.id AS thread_id, t.head_message_id AS head, a.id AS assistant_id, a.current_version,
        COALESCE(v.model, ${findModel(null).id}) AS model
      FROM thread t, assistant a
      JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE t.id = ${threadId}::uuid AND t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL
        AND a.id = ${assistantId}::uuid AND a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ), inserted AS (
      INSERT INTO run (id, account_id, thread_id, assistant_id, assistant_version, model, status, metadata, kwargs,
        multitask_strategy, webhook, lease_until, ended_at)
      SELECT ${runId}::uuid, ${accountId}::uuid, thread_id, assistant_id, current_version, model, 'success',
        ${JSON.stringify(record.metadata)}::jsonb, ${JSON.stringify(record.kwargs)}::jsonb,
        ${record.multitaskStrategy}, ${record.webhook}, now(), now()
      FROM found
    )
    SELECT head FROM found`;
  if (!row) return false;
  if (row.head) publishLog(log, 'working', row.head, null);
  log.append({ type: 'start', messageId: runId });
  log.append({ type: 'finish', messageMetadata: { status: 'complete' } });
  closeLog(log);
  return true;
}
