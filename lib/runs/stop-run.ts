// Stops the answer under way: the model call is aborted, what was said so far stays.

import { activeLog } from './log';
import { recoverThread } from './recover';

/** Does nothing when the thread is not answering. */
export async function stopRun(accountId: string, threadId: string): Promise<void> {
  const log = activeLog(accountId, threadId);
  if (log) log.abort.abort();
  else await recoverThread(accountId, threadId);
}
