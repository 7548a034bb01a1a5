// Deletes a thread with its messages; what its answers did to ToDos stays.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';

export async function deleteThread(accountId: string, threadId: string): Promise<void> {
  const { count } = await db.thread.deleteMany({ where: { id: threadId, accountId } });
  if (count === 0) throw notFound('chat');
}
