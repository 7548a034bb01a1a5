// The messages of a branch as a screen shows them, from its end backwards, a page at a time. What a page costs does
// not depend on how long the thread is.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { readStoredBranch } from './branch';
import type { ChatMessage } from './chat-message';

/** `hasMore`: there are older ones, which ?before=<id of the first message> reads. */
export type MessagePage = { messages: ChatMessage[]; hasMore: boolean };

/** With how many a chat opens. */
export const PAGE = 60;
/** The most at once. */
export const LARGEST_PAGE = 1000;

/** The end of the branch that the thread shows; empty when the account has no such thread. */
export function readEnd(accountId: string, threadId: string, limit = PAGE): Promise<MessagePage> {
  return readUpTo(accountId, threadId, null, limit);
}

/** `end` is the last message; null for the thread's head. */
async function readUpTo(
  accountId: string,
  threadId: string,
  end: string | null,
  limit: number,
): Promise<MessagePage> {
  const stored = await readStoredBranch(accountId, threadId, end, limit, true);
  return { messages: stored.map(({ message }) => message), hasMore: stored[0]?.parentId != null };
}

type Older = {
  /** The message in front of which the page ends; null for the end of what the thread shows. */
  before: string | null;
  /** How far back at least, as far as LARGEST_PAGE allows. */
  until?: string | null;
  limit?: number;
};

/** How many messages stand before the one that a page reaches back to. */
const CONTEXT = 4;

/** Throws `not_found` when the account has no such thread, or the thread no such message. */
export async function readOlder(
  accountId: string,
  threadId: string,
  { before, until = null, limit = PAGE }: Older,
): Promise<MessagePage> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, accountId, deletedAt: null },
    select: { id: true },
  });
  if (!thread) throw notFound('chat');
  if (before === null) return readBack(accountId, threadId, null, limit, until);
  const first = await db.message.findFirst({
    where: { id: before, threadId, accountId },
    select: { parentId: true },
  });
  if (!first) throw notFound('message');
  if (first.parentId === null) return { messages: [], hasMore: false };
  return readBack(accountId, threadId, first.parentId, limit, until);
}

async function readBack(
  accountId: string,
  threadId: string,
  end: string | null,
  limit: number,
  until: string | null,
): Promise<MessagePage> {
  if (until === null) return readUpTo(accountId, threadId, end, limit);
  const page = await readUpTo(accountId, threadId, end, LARGEST_PAGE);
  const at = page.messages.findIndex(({ id }) => id === until);
  if (at === -1) return readUpTo(accountId, threadId, end, limit);
  const from = Math.max(0, Math.min(at - CONTEXT, page.messages.length - limit));
  return { messages: page.messages.slice(from), hasMore: page.hasMore || from > 0 };
}
