'use client';
// Tells screen readers where the answer stands. Its words are in the log, to be read in the reader's own time.

import { useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';

type ChatStatusProps = { last: ChatMessage | undefined; busy: boolean; assistantName: string };

export function ChatStatus({ last, busy, assistantName }: ChatStatusProps) {
  const [words, setWords] = useState('');
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current === busy) return;
    wasBusy.current = busy;
    if (busy) setWords(`${assistantName} is answering.`);
    else if (last?.role === 'assistant') setWords(ending(last));
  }, [busy, last, assistantName]);
  return (
    <div role="status" className="sr-only">
      {words}
    </div>
  );
}

function ending({ metadata }: ChatMessage): string {
  if (metadata?.status === 'failed')
    return 'The answer failed. What to do stands at the end of the conversation.';
  if (metadata?.status === 'stopped') return 'The answer was stopped.';
  return `${metadata?.assistant?.name ?? 'The assistant'} has answered.`;
}
