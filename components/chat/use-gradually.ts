'use client';
// Draws long lists of messages from their end, some at a time, so that typing and scrolling go on meanwhile.

import { startTransition, useEffect, useState } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';

/** So many of the last messages make the first picture. */
const FIRST = 12;
/** And so many more follow at once. */
const STEP = 12;

export function useGradually(messages: ChatMessage[]): { shown: ChatMessage[]; isAll: boolean } {
  const [firstId, setFirstId] = useState(() => messages.at(-FIRST)?.id ?? messages[0]?.id);
  const found = messages.findIndex(({ id }) => id === firstId);
  // On another branch, or in a chat that has begun since.
  const from = found === -1 ? Math.max(0, messages.length - FIRST) : found;
  const next = messages[Math.max(0, from - STEP)]?.id;
  useEffect(() => {
    if (next !== undefined && next !== firstId) startTransition(() => setFirstId(next));
  }, [next, firstId]);
  return { shown: from === 0 ? messages : messages.slice(from), isAll: from === 0 };
}
