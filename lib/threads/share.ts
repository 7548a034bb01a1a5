// A link under which everybody can read one branch of a thread, as it was when it was shared.

import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';

/** `url` is the path of the public page. */
export type Share = { url: string; createdAt: string };

const TOKEN_BYTES = 24;

const toShare = ({ token, createdAt }: { token: string; createdAt: Date }): Share => ({
  url: `/share/${token}`,
  createdAt: createdAt.toISOString(),
});

/** Null when it is not shared. Throws `not_found` when the account has no such thread. */
export async function findShare(accountId: string, threadId: string): Promise<Share | null> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, accountId, deletedAt: null },
    select: { shares: { where: { revokedAt: null }, select: { token: true, createdAt: true } } },
  });
  if (!thread) throw notFound('chat');
  return thread.shares[0] ? toShare(thread.shares[0]) : null;
}

/**
 * Shares what the thread shows now. A link that is there already stays, and leads to that from now on.
 * Throws `not_found`, or `busy` while the thread is answering.
 */
export async function shareThread(accountId: string, threadId: string): Promise<Share> {
  return db.$transaction(async (tx) => {
    // Held, so that two requests at once make one link.
    const [thread] = await tx.$queryRaw<{ head: string | null }[]>`
      SELECT head_message_id::text AS head FROM thread
      WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND deleted_at IS NULL AND last_seq > 0
      FOR UPDATE`;
    if (!thread) throw notFound('chat');
    const messageId = thread.head;
    const head =
      messageId &&
      (await tx.message.findFirst({
        where: { id: messageId, threadId, accountId },
        select: { status: true },
      }));
    if (!messageId || !head) throw notFound('chat');
    if (head.status === 'streaming') {
      throw new AppError('busy', 'This chat is answering. Share it when the answer has ended.');
    }
    const now = { messageId, createdAt: new Date() };
    const select = { token: true, createdAt: true } as const;
    const [known] = await tx.threadShare.updateManyAndReturn({
      where: { accountId, threadId, revokedAt: null },
      data: now,
      select,
    });
    if (known) return toShare(known);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return toShare(await tx.threadShare.create({ data: { accountId, threadId, token, ...now }, select }));
  }, PATIENCE);
}

/** The link leads nowhere from now on, for good. Throws `not_found` when the account has no such thread. */
export async function revokeShare(accountId: string, threadId: string): Promise<void> {
  const thread = await db.thread.findFirst({ where: { id: threadId, accountId }, select: { id: true } });
  if (!thread) throw notFound('chat');
  await db.threadShare.updateMany({
    where: { accountId, threadId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
