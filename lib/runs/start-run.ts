// Starts the answer to a message, or finds the one that the same message started before.

import { isUniqueViolation } from '@/lib/db/errors';
import { AppError, notFound } from '@/lib/errors';
import { findModel } from '@/lib/models/catalogue';
import type { MessageMetadata } from '@/lib/threads/chat-message';
import { type Claim, type ClaimRequest, claim } from './claim';
import { execute } from './execute';
import { keepLeases } from './lease';
import { dropLog, openLog, publishLog } from './log';
import { recoverThread } from './recover';
import { replay } from './replay';

export type StartRequest = Omit<ClaimRequest, 'runId' | 'defaultModel'> & {
  clock: { now: number; timeZone: string };
};

const BUSY = new AppError(
  'busy',
  'This chat is still answering. Wait for the answer or stop it, then send again.',
);

/** Frees a thread that a crash left taken, then tries once more. */
async function claimThread(request: ClaimRequest): Promise<Claim | null> {
  try {
    return await claim(request);
  } catch (error) {
    if (!isUniqueViolation(error, 'run_one_running_per_thread')) throw error;
    if (!(await recoverThread(request.accountId, request.threadId))) throw BUSY;
    return claim(request);
  }
}

function announce(claimed: Claim): MessageMetadata {
  const { id, version, name, color, category } = claimed.assistant;
  return {
    assistant: { id, version, name, color, category },
    model: claimed.model,
    status: 'streaming',
    createdAt: new Date().toISOString(),
  };
}

/**
 * The run's events as server-sent events, from the first on.
 * Throws AppError `busy` when the thread is answering, `not_found` for what is not this account's.
 */
export async function startRun({ clock, ...request }: StartRequest): Promise<ReadableStream<Uint8Array>> {
  const { accountId, threadId, ask } = request;
  const log = openLog(crypto.randomUUID(), threadId, accountId);
  try {
    const claimed = await claimThread({ ...request, runId: log.runId, defaultModel: findModel(null).id });
    if (!claimed) throw notFound('chat or assistant');
    publishLog(log);
    keepLeases();
    log.append({ type: 'start', messageId: claimed.answerId, messageMetadata: announce(claimed) });
    log.append({ type: 'data-thread', data: { id: threadId, title: claimed.title }, transient: true });
    void execute({ claim: claimed, log, clock });
    return log.follow();
  } catch (error) {
    dropLog(log);
    if ('message' in ask && isUniqueViolation(error, 'message_pkey')) {
      return replay(accountId, threadId, ask.message.id);
    }
    throw error;
  }
}
