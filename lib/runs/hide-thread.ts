// Deletes a chat as people do, who may change their mind: its answer is stopped, and what waits in its queue waits on.

import { hideThread, undeleteThread } from '@/lib/threads/delete-thread';
import { attemptNext } from './begin';
import { stopRun } from './stop-run';

/** Throws `not_found` when the account has no such thread. */
export async function deleteChat(accountId: string, threadId: string): Promise<void> {
  // First, so that nothing begins after what is stopped.
  await hideThread(accountId, threadId);
  await stopRun(accountId, threadId);
}

/** Throws `not_found` when the account has no such thread, or its time is over. */
export async function undeleteChat(accountId: string, threadId: string): Promise<void> {
  await undeleteThread(accountId, threadId);
  await attemptNext(accountId, threadId);
}
