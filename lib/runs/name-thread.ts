// Gives a chat its title after its first answer, and tells the viewers of that answer.

import { setTimeout as wait } from 'node:timers/promises';
import { titleByRule } from '@/lib/agent/title-rule';
import { isNamedByRule, writeTitle } from '@/lib/agent/write-title';
import type { ModelInfo } from '@/lib/models/model-info';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { textOfParts } from '@/lib/threads/new-message';
import { readTitle, setTitle } from '@/lib/threads/thread-title';
import type { RunLog } from './log';

type Exchange = { question: ChatMessage; answer: ChatMessage['parts'] };

/** By this process, by thread. On globalThis, because each route's bundle loads this module anew. */
const shared = globalThis as { maistroNaming?: Map<string, Promise<void>> };
shared.maistroNaming ??= new Map();
const underWay = shared.maistroNaming;

/** By rules, to be stored with the answer's end: null keeps the first one. Undefined where a model is asked. */
export function titleOfRules(model: ModelInfo, { question, answer }: Exchange): string | null | undefined {
  return isNamedByRule(model) ? titleByRule(textOfParts(question.parts), answer) : undefined;
}

/** Tells the viewers, before the answer's last event. */
export function tellTitle(log: RunLog, title: string): void {
  const { threadId: id, questionId } = log;
  if (questionId !== null) {
    log.append({ type: 'data-thread', data: { id, questionId, title }, transient: true });
  }
}

/**
 * To be called before the answer's last event, where rules do not name the chat: the model is asked when the answer
 * has ended, so that it waits for nothing. Never rejects.
 */
export async function nameThread(
  log: RunLog,
  model: ModelInfo,
  { question, answer }: Exchange,
): Promise<void> {
  const { accountId, threadId, questionId } = log;
  if (questionId === null) return;
  const told = { id: threadId, questionId };
  const text = textOfParts(question.parts);
  try {
    const { title: first, isFinal } = await readTitle(accountId, threadId);
    if (isFinal) return;
    log.append({ type: 'data-thread', data: { ...told, title: first, isNaming: true }, transient: true });
    const naming = log
      .whenEnded()
      .then(() => writeTitle(model, text, answer))
      // The first title is good enough.
      .catch(() => null)
      .then((title) => setTitle(accountId, threadId, title))
      .then(
        () => {},
        (error) => console.error('A chat could not be named:', error),
      )
      .finally(() => underWay.delete(threadId));
    underWay.set(threadId, naming);
  } catch (error) {
    console.error('A chat could not be named:', error);
  }
}

/** How long another instance is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const LOOK = 500;

/** The title, once whoever names the chat is done. Throws `not_found` when the account has no such thread. */
export async function awaitTitle(accountId: string, threadId: string, signal: AbortSignal): Promise<string> {
  const end = performance.now() + PATIENCE;
  let found = await readTitle(accountId, threadId);
  while (!found.isFinal && performance.now() < end && !signal.aborted) {
    await (underWay.get(threadId) ?? wait(LOOK));
    found = await readTitle(accountId, threadId);
  }
  return found.title;
}
