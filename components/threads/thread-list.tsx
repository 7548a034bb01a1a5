'use client';
// The person's chats: to begin one, to search, and the list itself, of all assistants or one, or the archive.

import { ListTodo, SquarePen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useThreads } from '../chat/threads-provider';
import { buttonClass } from '../ui/button';
import { cn } from '../ui/cn';
import { FoundThreads } from './found-threads';
import { ListedThreads } from './listed-threads';
import { ThreadFilter } from './thread-filter';
import { ThreadSearchField } from './thread-search-field';
import { ALL } from './thread-state';

type ThreadListProps = {
  /** The server's clock, so that both sides group alike. */
  now: number;
  onNavigate?: () => void;
};

export function ThreadList({ now, onNavigate }: ThreadListProps) {
  const { assistants } = useThreads();
  const isTodos = usePathname() === '/todos';
  const [view, setView] = useState(ALL);
  const [words, setWords] = useState('');
  return (
    <nav aria-label="Chats" className="flex min-h-0 flex-1 flex-col">
      <div className="grid gap-1.5 px-3 pb-2">
        <Link
          href="/"
          prefetch={false}
          onClick={onNavigate}
          className={cn(buttonClass({ size: 'small' }), 'w-full')}
        >
          <SquarePen aria-hidden className="size-4" />
          New chat
        </Link>
        <Link
          href="/todos"
          prefetch={false}
          onClick={onNavigate}
          aria-current={isTodos ? 'page' : undefined}
          className={cn(
            buttonClass({ variant: 'quiet', size: 'small' }),
            'w-full justify-start! font-normal! text-text-muted aria-[current]:bg-muted aria-[current]:text-text',
          )}
        >
          <ListTodo aria-hidden className="size-4" />
          All ToDos
        </Link>
        <div className="flex items-center gap-1">
          <ThreadSearchField value={words} onChange={setWords} />
          <ThreadFilter view={view} assistants={assistants} onChange={setView} />
        </div>
      </div>
      {words.trim() === '' ? (
        <ListedThreads view={view} onView={setView} now={now} onNavigate={onNavigate} />
      ) : (
        <FoundThreads view={view} words={words.trim()} onNavigate={onNavigate} />
      )}
    </nav>
  );
}
