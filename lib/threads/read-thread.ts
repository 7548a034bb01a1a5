// One thread with the messages of the branch that is shown.

import { db } from '@/lib/db/client';
import { readBranch } from './branch';
import type { ChatMessage } from './chat-message';

export type ThreadView = {
  id: string;
  title: string;
  assistantId: string;
  messages: ChatMessage[];
};

/** Past this many messages the beginning is left out. */
const LIMIT = 1000;

/** Null when it is not this account's. */
export async function readThread(accountId: string, id: string): Promise<ThreadView | null> {
  const [thread, messages] = await Promise.all([
    db.thread.findFirst({ where: { id, accountId }, select: { id: true, title: true, assistantId: true } }),
    readBranch(accountId, id, null, LIMIT),
  ]);
  return thread && { ...thread, messages };
}
