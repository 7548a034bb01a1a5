// Stops the answer under way: the model call is aborted, what was said so far stays.

import { activeLog } from './log';
import { stopElsewhere } from './stop-elsewhere';

/**
 * Resolves when the thread is free, whichever instance works on it. Does nothing when it is not answering.
 * Throws AppError `busy` when another instance does not end the answer.
 */
export async function stopRun(accountId: string, threadId: string): Promise<void> {
  const log = activeLog(accountId, threadId);
  if (log?.part === 'working') {
    log.abort.abort();
    await log.whenEnded();
  } else await stopElsewhere(accountId, threadId);
}
