// One thread with the messages of the branch that is shown.

import { db } from '@/lib/db/client';
import { type MessagePage, readEnd } from './read-messages';

/** With the end of what it shows. */
export type ThreadView = { id: string; title: string; assistantId: string } & MessagePage;

/** Null when it is not this account's, or was deleted. */
export async function readThread(accountId: string, id: string): Promise<ThreadView | null> {
  const [thread, page] = await Promise.all([
    db.thread.findFirst({
      where: { id, accountId, deletedAt: null },
      select: { id: true, title: true, assistantId: true },
    }),
    readEnd(accountId, id),
  ]);
  return thread && { ...thread, ...page };
}
