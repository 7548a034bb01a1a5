'use client';
// Opens a chat at one of its messages, on the branch that holds it.

import { useRouter } from 'next/navigation';
import { useThreads } from '../chat/threads-provider';
import { requestBranch } from './thread-requests';

export function useOpenHit() {
  const { store } = useThreads();
  const router = useRouter();
  return async (threadId: string, messageId: string, onLeave?: () => void) => {
    const address = `/chat/${threadId}#m-${messageId}`;
    const isShown = store.shows(threadId, messageId);
    if (!isShown) await requestBranch(threadId, messageId);
    onLeave?.();
    // A chat that is open here holds another part of itself: it is read anew.
    if (!isShown && store.has(threadId)) window.location.assign(address);
    else router.push(address);
    // The address is the same when the words stand in the chat that is shown.
    if (isShown) document.getElementById(`m-${messageId}`)?.scrollIntoView({ block: 'center' });
  };
}
