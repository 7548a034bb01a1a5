// Ends runs that a crash left behind: the answer stays as far as it was stored, marked as interrupted.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { ANY_INSTANCE, instanceName } from '@/lib/db/instance';
import { INTERRUPTED } from '@/lib/models/failure';
import { activeLogs } from './log';
import { type EndedRun, tellRunEnd } from './run-end';

/** How long whoever follows a lost stateless run can still read it, in seconds. */
const TEMPORARY_SECONDS = 60;

/**
 * Frees a thread whose run was lost, and returns whether there was one. A run is lost when its lease ran out,
 * or at once when no other instance is connected: an instance that works on a run renews its lease, so it
 * has a connection. Runs of this process are never lost.
 */
export async function recoverThread(accountId: string, threadId: string): Promise<boolean> {
  const ended = await endLost(Prisma.sql`
    account_id = ${accountId}::uuid AND thread_id = ${threadId}::uuid
    AND (lease_until < now() OR NOT EXISTS (
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
        AND application_name LIKE ${ANY_INSTANCE} AND application_name <> ${instanceName}))`);
  return ended > 0;
}

/** Ends the lost runs of all accounts whose lease ran out. Returns how many. */
export function recoverLostRuns(): Promise<number> {
  return endLost(Prisma.sql`lease_until < now()`);
}

/** The statement that ends a run says so to one instance only, which tells its webhook. */
async function endLost(isLost: Prisma.Sql): Promise<number> {
  const own = activeLogs().map((log) => log.runId);
  const ended = await db.$queryRaw<EndedRun[]>`
    WITH lost AS (
      UPDATE run SET status = 'interrupted', ended_at = now(), updated_at = now(),
        error_code = ${INTERRUPTED.code}, error_message = ${INTERRUPTED.message}
      WHERE status = 'running' AND id <> ALL(${own}::uuid[]) AND ${isLost}
      RETURNING id, account_id, thread_id, webhook
    ), said AS (
      UPDATE message m SET status = 'failed' FROM lost
      WHERE m.thread_id = lost.thread_id AND m.run_id = lost.id AND m.status = 'streaming'
    ), expired AS (
      UPDATE thread t SET expires_at = now() + make_interval(secs => ${TEMPORARY_SECONDS}) FROM lost
      WHERE t.id = lost.thread_id AND t.account_id = lost.account_id AND t.temporary
    )
    SELECT id AS "runId", account_id AS "accountId", thread_id AS "threadId", webhook FROM lost`;
  for (const run of ended) await tellRunEnd(run);
  return ended.length;
}
