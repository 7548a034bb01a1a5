// Deletes a thread, and ends whatever is at work in it.

import { db } from '@/lib/db/client';
import { abandonThread } from './cancel-run';

/** False when the account has no such thread. */
export async function removeThread(accountId: string, threadId: string): Promise<boolean> {
  abandonThread(accountId, threadId);
  const { count } = await db.thread.deleteMany({ where: { id: threadId, accountId, deletedAt: null } });
  return count > 0;
}
