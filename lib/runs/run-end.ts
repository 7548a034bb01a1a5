// What follows from the end of a run: its webhook hears of it, and a temporary thread goes.

import { db } from '@/lib/db/client';
import type { RunLog } from './log';

export type EndedRun = { accountId: string; threadId: string; runId: string; webhook: string | null };
/** In seconds: whoever ended a run tells of it within the first; past the second nobody wants to hear of it. */
const GRACE = 30;
const UNTOLD_AT_MOST = 24 * 60 * 60;
const AT_ONCE = 100;

type Listener = (run: EndedRun) => Promise<void>;

const shared = globalThis as { maistroRunEnd?: Listener };

/**
 * Names who tells a webhook of a run's end, and rejects when that cannot be passed on; what it is told is in words of
 * the Agent Server API.
 */
export function setRunEndListener(listener: Listener): void {
  shared.maistroRunEnd = listener;
}

/** To be called by whoever ended the run, so that it is told once. Never throws. */
export async function tellRunEnd(run: EndedRun): Promise<void> {
  const tell = shared.maistroRunEnd;
  if (!run.webhook || !tell) return;
  await attempt(async () => {
    await tell(run);
    await db.$executeRaw`
      UPDATE run SET webhook_told_at = now()
      WHERE id = ${run.runId}::uuid AND account_id = ${run.accountId}::uuid`;
  });
}

/**
 * Tells the webhooks of runs whose end nobody told, because the process died or the queue was away at that moment.
 * One that another instance is telling is told once all the same: the queue takes each run once.
 */
export async function tellUntold(): Promise<void> {
  const runs = await db.$queryRaw<EndedRun[]>`
    SELECT id AS "runId", account_id AS "accountId", thread_id AS "threadId", webhook FROM run
    WHERE webhook IS NOT NULL AND webhook_told_at IS NULL
      AND ended_at BETWEEN now() - make_interval(secs => ${UNTOLD_AT_MOST}) AND now() - make_interval(secs => ${GRACE})
    ORDER BY ended_at LIMIT ${AT_ONCE}`;
  for (const run of runs) await tellRunEnd(run);
}

/** Removes the thread of a stateless run that this process has worked on. Never throws. */
export async function removeTemporary(log: RunLog): Promise<void> {
  await attempt(async () => {
    // Whoever still follows the run has its messages from the log.
    await log.history;
    await db.thread.deleteMany({ where: { id: log.threadId, accountId: log.accountId, temporary: true } });
  });
}

/** One thing that fails keeps none of the others from being done. */
export async function attempt(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    console.error('What follows from the end of a run failed:', error);
  }
}
