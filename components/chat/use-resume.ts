'use client';
// Picks an answer up again that is still being written: on opening its thread, and after a lost connection.

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { OpenChat } from './open-chat';

/** Milliseconds before the first try after a lost connection; each further try waits twice as long. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** `lost` tells each loss of the connection in the middle of an answer; gives the function that tries at once. */
export function useResume(chat: OpenChat, lost: Error | null): () => Promise<void> {
  const router = useRouter();
  const tries = useRef(0);

  const resume = useCallback(async () => {
    await chat.resume();
    if (chat.status !== 'ready') return;
    tries.current = 0;
    // The answer ended while nobody listened: the server has the whole of it.
    if (isUnfinished(chat.last)) router.refresh();
  }, [chat, router]);

  useEffect(() => {
    if (chat.status === 'ready' && isUnfinished(chat.last)) void resume();
  }, [chat, resume]);

  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(resume, Math.min(FIRST_WAIT * 2 ** tries.current, LONGEST_WAIT));
    tries.current += 1;
    window.addEventListener('online', resume);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', resume);
    };
  }, [lost, resume]);

  return resume;
}

function isUnfinished(message: ChatMessage | undefined): boolean {
  return message?.role === 'user' || message?.metadata?.status === 'streaming';
}
