// A thread as its page shows it: an answer that a crash cut off is marked as such first.

import { readThread, type ThreadView } from '@/lib/threads/read-thread';
import { activeLog } from './log';
import { recoverThread } from './recover';

/** Null when it is not this account's. */
export async function openThread(accountId: string, id: string): Promise<ThreadView | null> {
  const thread = await readThread(accountId, id);
  const isAnswering = thread?.messages.at(-1)?.metadata?.status === 'streaming';
  if (!isAnswering || activeLog(accountId, id)?.isOwn) return thread;
  return (await recoverThread(accountId, id)) ? readThread(accountId, id) : thread;
}
