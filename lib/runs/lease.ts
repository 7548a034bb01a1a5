// A running run is vouched for by its process. When the process dies, the lease runs out.

import { db } from '@/lib/db/client';
import { activeLogs } from './log';

export const LEASE_SECONDS = 15;
const RENEW_MS = 4_000;

const shared = globalThis as { maistroLeases?: NodeJS.Timeout };

/** Renews the leases of this process for as long as it has runs, all in one statement. */
export function keepLeases(): void {
  if (shared.maistroLeases) return;
  shared.maistroLeases = setInterval(async () => {
    const ids = activeLogs().map((log) => log.runId);
    if (ids.length === 0) {
      clearInterval(shared.maistroLeases);
      shared.maistroLeases = undefined;
      return;
    }
    // When the database is away the next tick tries again; the lease outlives three of them.
    await db.$executeRaw`
      UPDATE run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
      WHERE id = ANY(${ids}::uuid[]) AND status = 'running'`.catch(() => {});
  }, RENEW_MS);
  shared.maistroLeases.unref();
}
