// Shows another branch of a thread: the one that holds a message, down to the newest message below it.

import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';
import { type MessagePage, readEnd } from './read-messages';

/**
 * A branch that is on the screen already stays, also where a newer one begins below the message. Returns the end of
 * what is shown then. Throws `not_found`, or `busy` while the thread is answering.
 */
export async function chooseBranch(
  accountId: string,
  threadId: string,
  messageId: string,
): Promise<MessagePage> {
  await db.$transaction(async (tx) => {
    // Held, so that no run begins in between; the rest is read after that.
    const [thread] = await tx.$queryRaw<{ head: string | null }[]>`
      SELECT head_message_id AS head FROM thread
      WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND deleted_at IS NULL FOR UPDATE`;
    if (!thread) throw notFound('chat');
    const head = await newestBelow(tx, accountId, threadId, messageId, thread.head);
    if (head === null) throw notFound('message');
    if (head === thread.head) return;
    const running = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM run WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid
        AND status = 'running' AND lease_until > now()`;
    if (running.length > 0) {
      throw new AppError('busy', 'This chat is answering. Wait for the answer or stop it, then switch.');
    }
    await tx.thread.updateMany({ where: { id: threadId, accountId }, data: { headMessageId: head } });
  }, PATIENCE);
  return readEnd(accountId, threadId);
}

/** A message comes after its parent, so that the newest below one has none below it. Null without the message. */
async function newestBelow(
  tx: Prisma.TransactionClient,
  accountId: string,
  threadId: string,
  messageId: string,
  head: string | null,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT id, seq FROM message
      WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND id = ${messageId}::uuid
      UNION ALL
      SELECT m.id, m.seq FROM below b JOIN message m ON m.thread_id = ${threadId}::uuid AND m.parent_id = b.id
    )
    SELECT id::text FROM below ORDER BY (id = ${head}::uuid) DESC NULLS LAST, seq DESC LIMIT 1`;
  return row?.id ?? null;
}
