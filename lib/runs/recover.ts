// Ends the runs that a crash left behind: the answer stays as far as it was stored, marked as interrupted.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { INTERRUPTED } from '@/lib/models/failure';

async function interrupt(which: Prisma.Sql): Promise<number> {
  return db.$executeRaw`
    WITH lost AS (
      UPDATE run SET status = 'interrupted', ended_at = now(),
        error_code = ${INTERRUPTED.code}, error_message = ${INTERRUPTED.message}
      WHERE status = ANY (ARRAY['pending', 'running']) AND ${which}
      RETURNING id, thread_id
    )
    UPDATE message m SET status = 'failed' FROM lost
    WHERE m.thread_id = lost.thread_id AND m.run_id = lost.id AND m.status = 'streaming'`;
}

/** Those whose lease ran out, in one thread. */
export function recoverThread(accountId: string, threadId: string): Promise<number> {
  return interrupt(
    Prisma.sql`account_id = ${accountId}::uuid AND thread_id = ${threadId}::uuid AND lease_until < now()`,
  );
}

const shared = globalThis as { maistroRecovered?: Promise<number> };

/**
 * Once for each process. The only instance on its database knows that no earlier run is alive;
 * one of several waits for leases to run out.
 */
export function recoverOnce(): Promise<number> {
  shared.maistroRecovered ??= interrupt(
    process.env.MAISTRO_ONLY_INSTANCE === '1' ? Prisma.sql`true` : Prisma.sql`lease_until < now()`,
  ).catch((error) => {
    shared.maistroRecovered = undefined;
    throw error;
  });
  return shared.maistroRecovered;
}
