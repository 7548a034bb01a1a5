// The branch that a run's answer continues.

import { readBranch, readStoredBranch } from '@/lib/threads/branch';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { StoredMessage } from '@/lib/threads/stored-message';
import type { RunLog } from './log';

/** Past this many messages the beginning is left out. */
const LONGEST = 1000;

/** All of it, read once for each run: its thread may be gone when a late viewer asks. */
export function wholeHistory(log: RunLog): Promise<StoredMessage[]> {
  if (log.questionId === null) return Promise.resolve([]);
  log.history ??= readStoredBranch(log.accountId, log.threadId, log.questionId, LONGEST);
  return log.history;
}

/** Its last messages. */
export async function historyOf(log: RunLog, limit: number): Promise<ChatMessage[]> {
  if (log.history) return (await log.history).slice(-limit).map(({ message }) => message);
  return readBranch(log.accountId, log.threadId, log.questionId, limit);
}
