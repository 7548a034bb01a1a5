'use client';
// One chat in the list: opens it, and offers what can be done to it.

import { Pin } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { useRef, useState } from 'react';
import type { ThreadSummary } from '@/lib/threads/thread-summary';
import { AssistantMark } from '../assistants/assistant-mark';
import { cn } from '../ui/cn';
import { ThreadMenu } from './thread-menu';
import { ThreadTitleField } from './thread-title-field';
import { useThreadActions } from './use-thread-actions';

type ThreadRowProps = {
  thread: ThreadSummary;
  current: boolean;
  onNavigate?: (() => void) | undefined;
};

export function ThreadRow({ thread, current, onNavigate }: ThreadRowProps) {
  const { change } = useThreadActions(thread);
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const { title, assistant, pinned } = thread;

  if (renaming) {
    const close = (typed: string | null) => {
      setRenaming(false);
      if (typed !== null) void change({ title: typed });
      requestAnimationFrame(() => link.current?.focus());
    };
    return (
      <li className="py-px">
        <ThreadTitleField title={title} onClose={close} />
      </li>
    );
  }
  return (
    <li
      className={cn(
        'group relative rounded-lg hover:bg-muted has-focus-visible:bg-muted',
        current && 'bg-muted',
      )}
    >
      <Link
        ref={link}
        href={`/chat/${thread.id}`}
        prefetch={false}
        onClick={onNavigate}
        aria-current={current ? 'page' : undefined}
        title={assistant.name ? `${title} (${assistant.name})` : title}
        className="flex h-8 items-center gap-2 rounded-lg px-2 text-sm group-focus-within:pr-9 group-hover:pr-9 group-has-data-[state=open]:pr-9 pointer-coarse:h-11 pointer-coarse:pr-11"
      >
        <AssistantMark name={assistant.name} color={assistant.color} icon={assistant.icon} size="tiny" />
        <Title title={title} />
        {pinned && <Pin aria-label="Pinned" className="size-3 shrink-0 text-text-muted" />}
      </Link>
      <ThreadMenu
        thread={thread}
        label={`Options of the chat: ${title}`}
        onRename={() => setRenaming(true)}
        className="absolute top-0.5 right-0.5 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:top-0 pointer-coarse:right-0 pointer-coarse:opacity-100"
      />
    </li>
  );
}

function Title({ title }: { title: string }) {
  const { pending } = useLinkStatus();
  return <span className={cn('min-w-0 flex-1 truncate', pending && 'animate-breathe')}>{title}</span>;
}
