// Answers a message that arrives a second time with the answer that the first time started.

import type { UIMessageChunk } from 'ai';
import { db } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import { readBranch } from '@/lib/threads/branch';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { logOfRun, RunLog } from './log';

function* eventsOf(message: ChatMessage): Generator<UIMessageChunk> {
  yield { type: 'start', messageId: message.id, messageMetadata: message.metadata };
  for (const [index, part] of message.parts.entries()) {
    const id = String(index);
    if (part.type === 'text') {
      yield { type: 'text-start', id };
      yield { type: 'text-delta', id, delta: part.text };
      yield { type: 'text-end', id };
    } else if ('toolCallId' in part && part.state === 'output-available') {
      const { toolCallId, input, output } = part;
      yield { type: 'tool-input-available', toolCallId, toolName: part.type.replace(/^tool-/, ''), input };
      yield { type: 'tool-output-available', toolCallId, output };
    }
  }
  yield { type: 'finish', messageMetadata: message.metadata };
}

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
    throw new AppError('busy', 'This message is being answered already. Reload the page to see the answer.');
  }
  const log = new RunLog(first.runId ?? first.id, threadId, accountId);
  for (const event of eventsOf(message)) log.append(event);
  log.end();
  return log.follow();
}
