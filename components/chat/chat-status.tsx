'use client';
// Tells screen readers where the answer stands: that it has begun, and its words once they are whole.

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

function ending({ metadata, parts }: ChatMessage): string {
  const name = metadata?.assistant?.name ?? 'The assistant';
  if (metadata?.status === 'failed') return `The answer failed. ${metadata.error?.message ?? ''}`;
  if (metadata?.status === 'stopped') return 'The answer was stopped.';
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ');
  return `${name} says: ${text}`;
}
