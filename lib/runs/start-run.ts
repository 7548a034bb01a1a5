// Starts the answer to a message of the browser, or finds the one that the same message started before.

import { randomUUIDv7 } from 'node:crypto';
import { isUniqueViolation } from '@/lib/db/errors';
import { AppError } from '@/lib/errors';
import { findModel } from '@/lib/models/catalogue';
import { type Claim, type ClaimRequest, claim } from './claim';
import { launch } from './launch';
import { dropLog, openLog } from './log';
import { recoverThread } from './recover';
import { refusalOf } from './refusal';
import { replay } from './replay';

export type StartRequest = Pick<ClaimRequest, 'accountId' | 'threadId' | 'assistantId' | 'model'> & {
  /** A new message, or the id of the message that is to be answered again. */
  ask: { message: { id: string; text: string } } | { retry: string };
  clock: { now: number; timeZone: string };
};

export const BUSY = new AppError(
  'busy',
  'This chat is still answering. Wait for the answer or stop it, then send again.',
);

/** Frees a thread that a crash left taken, then tries once more. Throws `busy` when it is answering. */
export async function claimThread(request: ClaimRequest): Promise<Claim | null> {
  try {
    return await claim(request);
  } catch (error) {
    if (!isUniqueViolation(error, 'run_one_running_per_thread')) throw error;
    if (!(await recoverThread(request.accountId, request.threadId))) throw BUSY;
    return claim(request);
  }
}

function toAsk(ask: StartRequest['ask']): ClaimRequest['ask'] {
  if ('retry' in ask) return ask;
  const { id, text } = ask.message;
  return { messages: [{ id, role: 'user', parts: [{ type: 'text', text }] }] };
}

/**
 * The run's events as server-sent events, from the first on.
 * Throws AppError `busy` when the thread is answering, `conflict` when its assistant was deleted, `not_found` for what
 * is not this account's.
 */
export async function startRun({
  clock,
  ask,
  ...request
}: StartRequest): Promise<ReadableStream<Uint8Array>> {
  const { accountId, threadId } = request;
  const log = openLog(randomUUIDv7(), threadId, accountId);
  try {
    const claimed = await claimThread({
      ...request,
      ask: toAsk(ask),
      runId: log.runId,
      defaultModel: findModel(null).id,
      keepsReadOnly: true,
    });
    if (!claimed) throw await refusalOf(request);
    launch({ claimed, log, clock });
    return log.follow();
  } catch (error) {
    dropLog(log);
    if ('message' in ask && isUniqueViolation(error, 'message_pkey')) {
      return replay(accountId, threadId, ask.message.id);
    }
    throw error;
  }
}
