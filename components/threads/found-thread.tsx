'use client';
// A chat that was found, with the words where they stand. It opens there, on the branch that holds them.

import Link from 'next/link';
import type { MouseEvent } from 'react';
import type { FoundThread as Found } from '@/lib/threads/search-chats';
import { AssistantMark } from '../assistants/assistant-mark';
import { MarkedText } from './marked-text';
import { useOpenHit } from './use-open-hit';

type FoundThreadProps = { thread: Found; words: string; onNavigate?: (() => void) | undefined };

export function FoundThread({ thread, words, onNavigate }: FoundThreadProps) {
  const openHit = useOpenHit();
  const { id, title, assistant, hit } = thread;
  const address = hit ? `/chat/${id}#m-${hit.messageId}` : `/chat/${id}`;

  const open = async (event: MouseEvent) => {
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!hit || isElsewhere) return;
    event.preventDefault();
    await openHit(id, hit.messageId, onNavigate);
  };

  return (
    <li>
      <Link
        href={address}
        prefetch={false}
        onClick={(event) => void open(event)}
        className="grid gap-0.5 rounded-lg px-2 py-1.5 text-sm hover:bg-muted"
      >
        <span className="flex items-center gap-2">
          <AssistantMark name={assistant.name} color={assistant.color} icon={assistant.icon} size="tiny" />
          <span className="min-w-0 flex-1 truncate font-medium">
            <MarkedText text={title} words={words} />
          </span>
        </span>
        {hit && (
          <span className="line-clamp-2 pl-6 text-text-muted text-xs [overflow-wrap:anywhere]">
            {hit.before}
            {hit.match && <mark>{hit.match}</mark>}
            {hit.after}
          </span>
        )}
      </Link>
    </li>
  );
}
