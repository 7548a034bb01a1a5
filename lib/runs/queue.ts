// What waits in a thread for its answer to end, for the person to see, edit and drop.

import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';
import { textOfParts } from '@/lib/threads/new-message';
import { cancelPending } from './cancel-run';
import type { Stored } from './pending';

export type QueuedMessage = { runId: string; messageId: string; text: string; assistantId: string };

/** In the order in which they begin. Throws `not_found` when the account has no such thread. */
export async function listQueue(accountId: string, threadId: string): Promise<QueuedMessage[]> {
  const [thread, rows] = await Promise.all([
    db.thread.count({ where: { id: threadId, accountId, deletedAt: null } }),
    db.run.findMany({
      where: { accountId, threadId, status: 'pending', notBefore: null },
      orderBy: { seq: 'asc' },
      select: { id: true, assistantId: true, request: true },
    }),
  ]);
  if (thread === 0) throw notFound('chat');
  return rows.flatMap(({ id, assistantId, request }) => {
    const { ask } = request as unknown as Stored;
    const last = 'messages' in ask ? ask.messages.at(-1) : undefined;
    if (!last || !('messages' in ask)) return [];
    const text = ask.messages.map(({ parts }) => textOfParts(parts)).join('\n\n');
    return [{ runId: id, messageId: last.id, text, assistantId }];
  });
}

/** Throws `not_found` when nothing of this id waits any more, and `conflict` when it is more than one message. */
export async function editQueued(
  accountId: string,
  threadId: string,
  runId: string,
  text: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ request: Stored }[]>`
      SELECT request FROM run WHERE id = ${runId}::uuid AND account_id = ${accountId}::uuid
        AND thread_id = ${threadId}::uuid AND status = 'pending' FOR UPDATE`;
    if (!row) throw notFound('queued message');
    const { ask } = row.request;
    const [message] = 'messages' in ask ? ask.messages : [];
    if (!message || ('messages' in ask && ask.messages.length > 1)) {
      throw new AppError('conflict', 'A program sent this; it can be dropped, but not edited.');
    }
    const parts = [{ type: 'text', text }];
    const request = { ...row.request, ask: { ...ask, messages: [{ ...message, parts }] } };
    await tx.$executeRaw`
      UPDATE run SET request = ${JSON.stringify(request)}::jsonb, updated_at = now()
      WHERE id = ${runId}::uuid AND account_id = ${accountId}::uuid`;
  }, PATIENCE);
}

/** Throws `not_found` when nothing of this id waits any more. */
export async function dropQueued(accountId: string, threadId: string, runId: string): Promise<void> {
  const waiting = await db.run.count({ where: { id: runId, accountId, threadId, status: 'pending' } });
  if (waiting === 0 || !(await cancelPending(accountId, runId, 'interrupt'))) {
    throw notFound('queued message');
  }
}
