// The branch that a run's answer continues.

import { readStoredBranch } from '@/lib/threads/branch';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { textOfParts } from '@/lib/threads/new-message';
import type { StoredMessage } from '@/lib/threads/stored-message';
import { readWindow } from '@/lib/threads/window';
import type { RunLog } from './log';

/** Past this many messages the beginning is left out. */
const LONGEST = 1000;

/** All of it, read once for each run: its thread may be gone when a late viewer asks. */
export function wholeHistory(log: RunLog): Promise<StoredMessage[]> {
  if (log.questionId === null) return Promise.resolve([]);
  log.history ??= readStoredBranch(log.accountId, log.threadId, log.questionId, LONGEST);
  return log.history;
}

/** Several messages of one input are one thing said, so that the model answers all of them. */
function joinInput(branch: StoredMessage[], runId: string): ChatMessage[] {
  const messages: ChatMessage[] = [];
  let isJoining = false;
  for (const { message, runId: said } of branch) {
    const last = messages.at(-1);
    const isOwn = message.role === 'user' && said === runId;
    if (isJoining && isOwn && last) {
      const text = `${textOfParts(last.parts)}\n\n${textOfParts(message.parts)}`;
      messages[messages.length - 1] = { ...message, parts: [{ type: 'text', text }] };
    } else messages.push(message);
    isJoining = isOwn;
  }
  return messages;
}

export type ModelHistory = { summary: string | null; messages: ChatMessage[] };

/** Its last messages, and in short what was said before them. */
export async function historyOf(log: RunLog): Promise<ModelHistory> {
  if (log.questionId === null) return { summary: null, messages: [] };
  const known = log.history ? await log.history : undefined;
  const { summary, messages } = await readWindow(log.accountId, log.threadId, log.questionId, known);
  return { summary, messages: joinInput(messages, log.runId) };
}
