// What people think of answers, kept with the assistant's version that gave them.

import { z } from 'zod';
import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import type { Feedback } from './chat-message';

const REASON_LIMIT = 1000;

export const feedbackSchema = z.object({
  /** Null takes it back. */
  rating: z.enum(['up', 'down']).nullable(),
  reason: z
    .string()
    .trim()
    .max(REASON_LIMIT, `A reason has at most ${REASON_LIMIT} characters.`)
    .transform((reason) => reason || null)
    .nullish(),
});

/** Throws `not_found` when the account has no such answer. */
export async function rateAnswer(
  accountId: string,
  threadId: string,
  messageId: string,
  { rating, reason = null }: z.output<typeof feedbackSchema>,
): Promise<void> {
  const answer = await db.message.findFirst({
    where: { id: messageId, threadId, accountId, role: 'assistant', thread: { deletedAt: null } },
    select: { assistantId: true, assistantVersion: true },
  });
  if (answer?.assistantId == null || answer.assistantVersion === null) throw notFound('answer');
  if (rating === null) {
    await db.messageFeedback.deleteMany({ where: { accountId, threadId, messageId } });
    return;
  }
  const { assistantId, assistantVersion } = answer;
  await db.messageFeedback.upsert({
    where: { threadId_messageId: { threadId, messageId }, accountId },
    create: { accountId, threadId, messageId, assistantId, assistantVersion, rating, reason },
    update: { rating, reason },
  });
}

export type VersionFeedback = {
  up: number;
  down: number;
  /** The latest first, with the answers they are about. */
  reasons: {
    rating: Feedback['rating'];
    reason: string;
    at: string;
    threadId: string;
    threadTitle: string;
    messageId: string;
  }[];
};

const MOST_REASONS = 50;

/** Of the chats that are there. Throws `not_found` when the account has no such version. */
export async function readFeedback(
  accountId: string,
  assistantId: string,
  assistantVersion: number,
): Promise<VersionFeedback> {
  const thread = { deletedAt: null, temporary: false };
  const where = { accountId, assistantId, assistantVersion, thread };
  const [version, counts, reasons] = await Promise.all([
    db.assistantVersion.findFirst({
      where: { accountId, assistantId, number: assistantVersion },
      select: { number: true },
    }),
    db.messageFeedback.groupBy({ by: ['rating'], where, _count: true }),
    db.messageFeedback.findMany({
      where: { ...where, reason: { not: null } },
      orderBy: { updatedAt: 'desc' },
      take: MOST_REASONS,
      select: {
        rating: true,
        reason: true,
        updatedAt: true,
        threadId: true,
        messageId: true,
        thread: { select: { title: true } },
      },
    }),
  ]);
  if (!version) throw notFound('version');
  const count = (rating: string) => counts.find((entry) => entry.rating === rating)?._count ?? 0;
  return {
    up: count('up'),
    down: count('down'),
    reasons: reasons.map(({ rating, reason, updatedAt, threadId, messageId, thread: { title } }) => ({
      // A check constraint of the table holds it to these.
      rating: rating as Feedback['rating'],
      reason: reason ?? '',
      at: updatedAt.toISOString(),
      threadId,
      threadTitle: title,
      messageId,
    })),
  };
}
