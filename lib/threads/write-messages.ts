// Writes messages into a thread without a run: what a program says was said.

import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';
import { type NewMessage, textOfParts } from './new-message';
import { titleOf } from './title';

/**
 * Hangs `messages` after the message `after` (null: before the first one) and shows the branch that they end.
 * Returns the id of the thread's new head. Throws `not_found`, or `busy` while the thread is answering.
 */
export async function writeMessages(
  accountId: string,
  threadId: string,
  after: string | null,
  messages: NewMessage[],
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const [thread] = await tx.$queryRaw<{ lastSeq: number; title: string; isBusy: boolean }[]>`
      SELECT last_seq AS "lastSeq", title, EXISTS (
        SELECT 1 FROM run WHERE thread_id = thread.id AND status = 'running' AND lease_until > now()) AS "isBusy"
      FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND deleted_at IS NULL FOR UPDATE`;
    if (!thread) throw notFound('thread');
    if (thread.isBusy) {
      throw new AppError(
        'busy',
        'This thread is answering. Wait for the answer or cancel the run, then try again.',
      );
    }
    const head = messages.at(-1)?.id ?? after;
    const first = messages.find(({ role }) => role === 'user');
    await tx.message.createMany({
      data: messages.map(({ extra, ...message }, index) => ({
        ...message,
        accountId,
        threadId,
        seq: thread.lastSeq + index + 1,
        parentId: index === 0 ? after : (messages[index - 1]?.id ?? null),
        parts: JSON.parse(JSON.stringify(message.parts)),
        ...(extra ? { extra: JSON.parse(JSON.stringify(extra)) } : {}),
      })),
    });
    await tx.thread.updateMany({
      where: { id: threadId, accountId },
      data: {
        headMessageId: head,
        lastSeq: thread.lastSeq + messages.length,
        updatedAt: new Date(),
        ...(thread.title === '' && first ? { title: titleOf(textOfParts(first.parts)) } : {}),
      },
    });
    return head;
  }, PATIENCE);
}
