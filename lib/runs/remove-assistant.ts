// Deletes an assistant, and its threads where that is asked for.

import { deleteAssistant } from '@/lib/assistants/delete-assistant';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { deleteThread } from '@/lib/threads/delete-thread';
import { stopRun } from './stop-run';

/** Throws `not_found` when the account has no such assistant. */
export async function removeAssistant(
  accountId: string,
  id: string,
  { withThreads }: { withThreads: boolean },
): Promise<void> {
  await deleteAssistant(accountId, id);
  if (!withThreads) return;
  const threads = await db.thread.findMany({ where: { accountId, assistantId: id }, select: { id: true } });
  for (const thread of threads) {
    await stopRun(accountId, thread.id);
    await deleteThread(accountId, thread.id).catch(ignoreMissing);
  }
}

/** Somebody else may have deleted it in the meantime, which is as well. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'not_found')) throw error;
}
