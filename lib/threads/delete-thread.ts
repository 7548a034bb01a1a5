// Deletes a thread with its messages; what its answers did to ToDos stays. A person's deletion can be undone for a
// while; then, and where a program asks for it, the rows go.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';

/** For good. */
export async function deleteThread(accountId: string, threadId: string): Promise<void> {
  const { count } = await db.thread.deleteMany({ where: { id: threadId, accountId } });
  if (count === 0) throw notFound('chat');
}

/** Hides it from everybody until `undeleteThread`. Throws `not_found`. */
export async function hideThread(accountId: string, threadId: string): Promise<void> {
  const { count } = await db.thread.updateMany({
    where: { id: threadId, accountId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw notFound('chat');
}

/** One that is not deleted stays as it is. Throws `not_found` when the account has no such thread, or no more. */
export async function undeleteThread(accountId: string, threadId: string): Promise<void> {
  const { count } = await db.thread.updateMany({
    where: { id: threadId, accountId },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound('chat');
}
