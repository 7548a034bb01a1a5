// A running run is vouched for by its process. When the process dies, the lease runs out.

import { db } from '@/lib/db/client';
import { activeLogs, type RunLog } from './log';

export const LEASE_SECONDS = 15;
const RENEW_MS = 4_000;

/** Why a run is aborted that another instance has taken for lost. */
export const LEASE_LOST = 'lease lost';

const shared = globalThis as { maistroLeases?: NodeJS.Timeout };

const working = () => activeLogs().filter((log) => log.part === 'working');

/** Renews the leases of this process for as long as it has runs, all in one statement. */
export function keepLeases(): void {
  if (shared.maistroLeases) return;
  shared.maistroLeases = setInterval(async () => {
    const logs = working();
    if (logs.length === 0) {
      clearInterval(shared.maistroLeases);
      shared.maistroLeases = undefined;
      return;
    }
    // When the database is away the next tick tries again; the lease outlives three of them.
    await renew(logs).catch(() => {});
  }, RENEW_MS);
  shared.maistroLeases.unref();
}

/** Aborts those that somebody wants stopped, and those that are no longer ours. */
export async function renew(logs: RunLog[]): Promise<void> {
  const ids = logs.map((log) => log.runId);
  const rows = await db.$queryRaw<{ id: string; isCancelled: boolean }[]>`
    UPDATE run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ANY(${ids}::uuid[]) AND status = 'running'
    RETURNING id, cancel_at IS NOT NULL AS "isCancelled"`;
  const renewed = new Map(rows.map(({ id, isCancelled }) => [id, isCancelled]));
  for (const log of logs) {
    if (log.ended) continue;
    if (renewed.get(log.runId)) log.abort.abort();
    else if (!renewed.has(log.runId)) log.abort.abort(LEASE_LOST);
  }
}
