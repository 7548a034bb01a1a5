// Begins runs that wait in the queues of threads.

import { beginPending } from './launch';
import { nextPending, threadsWithDueRuns } from './pending';

/** Begins the thread's next pending run that is due, unless it is answering: then that answer's end begins it. */
export async function beginNext(accountId: string, threadId: string): Promise<void> {
  const next = await nextPending(accountId, threadId);
  if (next) await beginPending(accountId, next);
}

/**
 * Begins what is due in any thread that is free: for runs whose time came, or whose instance is gone.
 * Returns how many it looked at.
 */
export async function beginDueRuns(limit = 100): Promise<number> {
  const threads = await threadsWithDueRuns(limit);
  for (const { accountId, threadId } of threads) await beginNext(accountId, threadId);
  return threads.length;
}
