// Answers a message that arrives a second time with the answer that the first time started.

import { db } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import { readBranch } from '@/lib/threads/branch';
import { findLog } from './elsewhere';
import { logOfRun } from './log';
import { EventLog } from './log/event-log';
import { storedEvents } from './stored-events';

/** Throws AppError `not_found` when the message is another account's or another thread's. */
export async function replay(
  accountId: string,
  threadId: string,
  questionId: string,
): Promise<ReadableStream<Uint8Array>> {
  const first = await db.message.findFirst({
    where: { accountId, threadId, parentId: questionId, role: 'assistant' },
    orderBy: { seq: 'asc' },
    select: { id: true, runId: true },
  });
  if (!first) throw notFound('chat');
  const running = first.runId ? logOfRun(accountId, first.runId) : null;
  if (running) return running.follow();
  const [message] = await readBranch(accountId, threadId, first.id, 1);
  if (!message) throw notFound('chat');
  if (message.metadata?.status === 'streaming') {
    const elsewhere = await findLog(accountId, threadId, message.id);
    if (elsewhere) return elsewhere.follow();
    throw new AppError('busy', 'This message is being answered already. Reload the page to see the answer.');
  }
  const log = new EventLog();
  for (const event of storedEvents(message)) log.append(event);
  log.end();
  return log.follow();
}
