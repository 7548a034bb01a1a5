// Ends the run that a crash left behind: the answer stays as far as it was stored, marked as interrupted.

import { db } from '@/lib/db/client';
import { ANY_INSTANCE, instanceName } from '@/lib/db/instance';
import { INTERRUPTED } from '@/lib/models/failure';
import { activeLogs } from './log';

/**
 * Frees a thread whose run was lost, and returns whether there was one. A run is lost when its lease ran out,
 * or at once when no other instance is connected: an instance that works on a run renews its lease, so it
 * has a connection. Runs of this process are never lost.
 */
export async function recoverThread(accountId: string, threadId: string): Promise<boolean> {
  const own = activeLogs().map((log) => log.runId);
  const ended = await db.$executeRaw`
    WITH lost AS (
      UPDATE run SET status = 'interrupted', ended_at = now(), updated_at = now(),
        error_code = ${INTERRUPTED.code}, error_message = ${INTERRUPTED.message}
      WHERE account_id = ${accountId}::uuid AND thread_id = ${threadId}::uuid
        AND status = 'running' AND id <> ALL(${own}::uuid[])
        AND (lease_until < now() OR NOT EXISTS (
          SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
            AND application_name LIKE ${ANY_INSTANCE} AND application_name <> ${instanceName}))
      RETURNING id, thread_id
    )
    UPDATE message m SET status = 'failed' FROM lost
    WHERE m.thread_id = lost.thread_id AND m.run_id = lost.id AND m.status = 'streaming'`;
  return ended > 0;
}
