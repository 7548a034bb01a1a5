// What follows from the end of a run: its webhook hears of it, and a temporary thread goes.

import { db } from '@/lib/db/client';
import type { RunLog } from './log';

export type EndedRun = { accountId: string; threadId: string; runId: string; webhook: string | null };
type Listener = (run: EndedRun) => Promise<void>;

const shared = globalThis as { maistroRunEnd?: Listener };

/** Names who tells a webhook of a run's end; what it is told is in words of the Agent Server API. */
export function setRunEndListener(listener: Listener): void {
  shared.maistroRunEnd = listener;
}

/** To be called by whoever ended the run, so that it is told once. Never throws. */
export async function tellRunEnd(run: EndedRun): Promise<void> {
  const tell = shared.maistroRunEnd;
  if (run.webhook && tell) await attempt(() => tell(run));
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
