// The title that a thread gets by itself. What a person wrote is never written over.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';

/** Only once; `title` null keeps the first one. Returns the title if it was set. */
export async function setTitle(
  accountId: string,
  threadId: string,
  title: string | null,
): Promise<string | null> {
  const count = await db.$executeRaw(titleUpdate(accountId, threadId, title));
  return count > 0 ? title : null;
}

/** The same as a part of a larger statement. */
export const titleUpdate = (accountId: string, threadId: string, title: string | null) => Prisma.sql`
  UPDATE thread SET title_by = 'model', title = COALESCE(${title}, title)
  WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND title_by = 'message'`;

/** Throws `not_found` when the account has no such thread. */
export async function readTitle(
  accountId: string,
  threadId: string,
): Promise<{ title: string; isFinal: boolean }> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, accountId, deletedAt: null },
    select: { title: true, titleBy: true },
  });
  if (!thread) throw notFound('chat');
  return { title: thread.title, isFinal: thread.titleBy !== 'message' };
}
