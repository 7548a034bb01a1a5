'use client';
// The messages, shown from their end. The scrolling box is laid out backwards, so the browser itself opens it at the
// end and keeps it there while an answer grows, unless the reader has scrolled up.

import { ArrowDown } from 'lucide-react';
import { type Ref, startTransition, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { Button } from '../ui/button';
import { type Author, Message } from './message';
import { useMarkdown } from './use-markdown';
import { useMessageInAddress } from './use-message-in-address';

export type MessageListHandle = { toEnd: () => void };

type MessageListProps = {
  ref: Ref<MessageListHandle>;
  messages: ChatMessage[];
  /** The last answer is still arriving, or awaited. */
  busy: boolean;
  author: Author;
  timeZone: string;
  /** Absent where another try is not possible. */
  onRetry?: ((messageId: string) => void) | undefined;
};

/** So many of the last messages make the first picture; the earlier ones follow at once. */
const FIRST = 12;
/** Within this many pixels of the end the reader counts as being there. */
const NEAR = 120;

export function MessageList({ ref, messages, busy, author, timeZone, onRetry }: MessageListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(messages.length <= FIRST);
  const [away, setAway] = useState(false);
  const Markdown = useMarkdown(messages.length > 0);

  useEffect(() => startTransition(() => setAll(true)), []);
  useMessageInAddress(all);

  const toEnd = () => box.current?.scrollTo({ top: 0 });
  useImperativeHandle(ref, () => ({ toEnd }));

  const last = messages.at(-1);
  const awaited: ChatMessage | null =
    busy && last?.role !== 'assistant' ? { id: 'awaited', role: 'assistant', parts: [] } : null;
  const shown = all ? messages : messages.slice(-FIRST);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setAway(event.currentTarget.scrollTop < -NEAR)}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain focus-visible:outline-offset-[-2px]"
      >
        <div className="mx-auto mb-auto grid w-full max-w-3xl gap-6 px-4 pt-4 pb-8">
          <h1 className="sr-only">Conversation</h1>
          {shown.map((message) => (
            <Message
              key={message.id}
              message={message}
              author={message === last ? author : null}
              live={busy && message === last}
              timeZone={timeZone}
              Markdown={Markdown}
              // Another answer further up would hide what was said since.
              onRetry={busy || message !== last ? undefined : onRetry}
            />
          ))}
          {awaited && (
            <Message message={awaited} author={author} live timeZone={timeZone} Markdown={Markdown} />
          )}
        </div>
      </div>
      {away && (
        <div className="absolute inset-x-0 bottom-3 flex justify-center">
          <Button size="small" className="rounded-full shadow-raised" onClick={toEnd}>
            <ArrowDown aria-hidden className="size-4" />
            Jump to latest
          </Button>
        </div>
      )}
    </div>
  );
}
