'use client';
// A chat that was found, with the words where they stand. It opens there, on the branch that holds them.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import type { FoundThread as Found } from '@/lib/threads/search-chats';
import { AssistantMark } from '../assistants/assistant-mark';
import { useThreads } from '../chat/threads-provider';
import { MarkedText } from './marked-text';
import { requestBranch } from './thread-requests';

type FoundThreadProps = { thread: Found; words: string; onNavigate?: (() => void) | undefined };

export function FoundThread({ thread, words, onNavigate }: FoundThreadProps) {
  const { store } = useThreads();
  const router = useRouter();
  const { id, title, assistant, hit } = thread;
  const address = hit ? `/chat/${id}#m-${hit.messageId}` : `/chat/${id}`;

  const open = async (event: MouseEvent) => {
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!hit || isElsewhere) return;
    event.preventDefault();
    const isShown = store.shows(id, hit.messageId);
    if (!isShown) await requestBranch(id, hit.messageId);
    onNavigate?.();
    // A chat that is open here holds another part of itself: it is read anew.
    if (!isShown && store.has(id)) window.location.assign(address);
    else router.push(address);
    // The address is the same when the words stand in the chat that is shown.
    if (isShown) document.getElementById(`m-${hit.messageId}`)?.scrollIntoView({ block: 'center' });
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
