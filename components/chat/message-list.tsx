'use client';
// The messages, shown from their end. The scrolling box is laid out backwards, so the browser itself opens it at the
// end and keeps it there while an answer grows, unless the reader has scrolled up.

import { ArrowDown } from 'lucide-react';
import { Fragment, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { Button } from '../ui/button';
import type { ChatSnapshot } from './chat-snapshot';
import type { LeftWork } from './left-work';
import { LeftWorkLines } from './left-work-line';
import { type Author, Message } from './message';
import type { OpenChat } from './open-chat';
import { QueuedMessages } from './queued-messages';
import { useGradually } from './use-gradually';
import { useMarkdown } from './use-markdown';
import { useMessageInAddress } from './use-message-in-address';
import { useOlderMessages } from './use-older-messages';

export type MessageListHandle = { toEnd: () => void };

export type MessageListProps = {
  ref: Ref<MessageListHandle>;
  snapshot: ChatSnapshot;
  /** The last answer is still arriving, or awaited. */
  busy: boolean;
  author: Author;
  timeZone: string;
  /** Absent where another try is not possible. */
  onRetry?: ((messageId: string) => void) | undefined;
  /** Reads older messages, with one at least that is named. Resolves to whether that worked. */
  onOlder: (until?: string) => Promise<boolean>;
  /** Of what waits behind the last message: the chat that it waits in, and what QueuedMessages is told. */
  chat: OpenChat;
  tell: () => void;
  onDropped: (text: string) => void;
};

/** Within this many pixels of the end the reader counts as being there. */
const NEAR = 120;

export function MessageList(props: MessageListProps) {
  const { ref, snapshot, busy, author, timeZone, onRetry, onOlder } = props;
  const { messages, hasMore, queue, left, undone, editing } = snapshot;
  const box = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const Markdown = useMarkdown(messages.length > 0);
  const { shown, isAll } = useGradually(messages);
  useMessageInAddress(isAll, hasMore ? onOlder : undefined);
  const top = useOlderMessages(box, hasMore && isAll, onOlder);

  const toEnd = () => box.current?.scrollTo({ top: 0 });
  useImperativeHandle(ref, () => ({ toEnd }));

  const last = messages.at(-1);
  const awaited: ChatMessage | null =
    busy && last?.role !== 'assistant' ? { id: 'awaited', role: 'assistant', parts: [] } : null;
  const leftAt = useMemo(() => byPlace(left), [left]);

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
        <div className="mx-auto mb-auto grid w-full max-w-3xl gap-1.5 px-4 pt-4 pb-4">
          <h1 className="sr-only">Conversation</h1>
          {hasMore && (
            // Not what the browser keeps in its place when messages come in between.
            <p ref={top} className="py-2 text-center text-text-muted text-xs [overflow-anchor:none]">
              Older messages
            </p>
          )}
          {shown.map((message) => (
            <Fragment key={message.id}>
              <Message
                message={message}
                author={message === last ? author : null}
                live={busy && message === last}
                isLast={message === last}
                timeZone={timeZone}
                editing={editing === message.id}
                undone={undone[message.metadata?.runId ?? '']}
                Markdown={Markdown}
                // Another answer further up would hide what was said since.
                onRetry={busy || message !== last ? undefined : onRetry}
              />
              {leftAt.has(message.id) && (
                <LeftWorkLines works={leftAt.get(message.id) ?? []} undone={undone} />
              )}
            </Fragment>
          ))}
          {awaited && (
            <Message message={awaited} author={author} live isLast timeZone={timeZone} Markdown={Markdown} />
          )}
          {queue.length > 0 && (
            <QueuedMessages chat={props.chat} queue={queue} tell={props.tell} onDropped={props.onDropped} />
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

function byPlace(left: LeftWork[]): Map<string, LeftWork[]> {
  const places = new Map<string, LeftWork[]>();
  for (const work of left) places.set(work.at, [...(places.get(work.at) ?? []), work]);
  return places;
}
