// A message to a chat that is answering: it waits for the end of that answer, or takes its place.

import { randomUUIDv7 } from 'node:crypto';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { AppError, notFound } from '@/lib/errors';
import { attemptNext } from './begin';
import { BUSY, newMessageId, type StartRequest, toAsk } from './chat-request';
import { openWaiting } from './elsewhere';
import { logOfRun, type RunLog } from './log';
import { hasPending, insertPending } from './pending';
import { replay } from './replay';
import { startRun } from './start-run';
import { stopRun } from './stop-run';

type Stream = ReadableStream<Uint8Array>;

/** Of one thread. */
const LONGEST_QUEUE = 20;

/** Begins at once where nothing is under way, and otherwise waits behind what waits already. */
export async function queueMessage(
  request: StartRequest,
): Promise<Stream | { runId: string; messageId: string }> {
  const { accountId, threadId } = request;
  const messageId = newMessageId(request);
  if (messageId === null) return startRun(request);
  if (!(await hasPending(accountId, threadId))) {
    try {
      return await startRun(request);
    } catch (error) {
      if (error !== BUSY) throw error;
    }
  }
  if ((await db.run.count({ where: { accountId, threadId, status: 'pending' } })) >= LONGEST_QUEUE) {
    throw new AppError(
      'busy',
      `${LONGEST_QUEUE} messages wait here already. Send this one when they are answered.`,
    );
  }
  const log = await wait(request, messageId, false);
  if (!(log instanceof ReadableStream)) {
    // The answer may have ended meanwhile.
    await attemptNext(accountId, threadId);
    return { runId: messageId, messageId };
  }
  return log;
}

/** Stops the answer under way, which stays as far as it came, and answers this instead. */
export async function stopAndSend(request: StartRequest): Promise<Stream> {
  const { accountId, threadId } = request;
  try {
    return await startRun(request);
  } catch (error) {
    if (error !== BUSY) throw error;
  }
  const log = await wait(request, newMessageId(request) ?? randomUUIDv7(), true);
  if (log instanceof ReadableStream) return log;
  const stream = log.follow();
  await stopRun(accountId, threadId);
  await attemptNext(accountId, threadId);
  return stream;
}

/** The log of the run that waits now; or the answer, where this message has arrived before. */
async function wait(request: StartRequest, runId: string, isFirst: boolean): Promise<RunLog | Stream> {
  const { accountId, threadId, assistantId, model, clock } = request;
  const messageId = newMessageId(request);
  const isStored =
    messageId && (await db.message.count({ where: { id: messageId, accountId, threadId } })) > 0;
  if (isStored) return replay(accountId, threadId, messageId);
  try {
    const isInserted = await insertPending({
      // The run has the message's id, so that a message which arrives twice waits once.
      runId,
      accountId,
      threadId,
      assistantId,
      ask: toAsk(request),
      overrides: model ? { model } : {},
      record: { metadata: {}, kwargs: {}, multitaskStrategy: 'enqueue', webhook: null },
      isTemporary: false,
      notBefore: null,
      clock,
      isFirst,
    });
    if (!isInserted) throw notFound('chat or assistant');
  } catch (error) {
    if (!isUniqueViolation(error, 'run_pkey')) throw error;
    if (!(await isThere(accountId, threadId, runId))) throw notFound('chat');
  }
  return logOfRun(accountId, runId) ?? openWaiting(runId, threadId, accountId);
}

async function isThere(accountId: string, threadId: string, id: string): Promise<boolean> {
  return (await db.run.count({ where: { id, accountId, threadId } })) > 0;
}
