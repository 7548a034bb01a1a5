// Starts the answer to a message of the browser, or finds the one that the same message started before.

import { randomUUIDv7 } from 'node:crypto';
import { databaseErrorCode, isUniqueViolation } from '@/lib/db/errors';
import { findModel } from '@/lib/models/catalogue';
import { BUSY, newMessageId, type StartRequest, toAsk } from './chat-request';
import { type Claim, type ClaimRequest, claim } from './claim';
import { inOrder } from './in-order';
import { launch } from './launch';
import { dropLog, openLog } from './log';
import { recoverThread } from './recover';
import { refusalOf } from './refusal';
import { replay } from './replay';

/**
 * Two at the same moment make the same thread. The claim takes a thread that is there by its primary key; one that
 * comes into being meanwhile can be met in the other unique index first, or both wait for each other (40P01).
 */
const isThreadMade = (error: unknown) =>
  isUniqueViolation(error, 'thread_account_id_id_key') || databaseErrorCode(error) === '40P01';

/** Frees a thread that a crash left taken, then tries once more. Throws `busy` when it is answering. */
export async function claimThread(request: ClaimRequest): Promise<Claim | null> {
  try {
    return await claim(request);
  } catch (error) {
    if (isThreadMade(error)) return claimThread(request);
    if (!isUniqueViolation(error, 'run_one_running_per_thread')) throw error;
    if (!(await recoverThread(request.accountId, request.threadId))) throw BUSY;
    return claim(request);
  }
}

/**
 * The run's events as server-sent events, from the first on.
 * Throws AppError `busy` when the thread is answering, `conflict` when its assistant was deleted, `not_found` for what
 * is not this account's.
 */
export async function startRun(request: StartRequest): Promise<ReadableStream<Uint8Array>> {
  const { clock, accountId, threadId, assistantId, model } = request;
  const log = openLog(randomUUIDv7(), threadId, accountId);
  const leave = await inOrder.enter();
  try {
    const claimed = await claimThread({
      accountId,
      threadId,
      assistantId,
      model,
      ask: toAsk(request),
      runId: log.runId,
      defaultModel: findModel(null).id,
      keepsReadOnly: true,
    });
    if (!claimed) throw await refusalOf(request);
    launch({ claimed, log, leave, clock });
    return log.follow();
  } catch (error) {
    leave();
    dropLog(log);
    const messageId = newMessageId(request);
    if (messageId && isUniqueViolation(error, 'message_pkey')) return replay(accountId, threadId, messageId);
    throw error;
  }
}
