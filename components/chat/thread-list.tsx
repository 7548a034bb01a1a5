'use client';
// The person's threads, the latest first, with a way to begin a new one.

import { SquarePen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useTodos } from '../todos/todos-provider';
import { Button, buttonClass } from '../ui/button';
import { cn } from '../ui/cn';
import { useToast } from '../ui/toast';
import { groupThreads } from './group-threads';
import { ThreadRow } from './thread-row';
import { useThreads } from './threads-provider';

type ThreadListProps = {
  /** The server's clock, so that both sides group alike. */
  now: number;
  onNavigate?: () => void;
};

export function ThreadList({ now, onNavigate }: ThreadListProps) {
  const { threads, hasMore, loadMore } = useThreads();
  const { timeZone } = useTodos();
  const pathname = usePathname();
  const toast = useToast();
  const [loading, setLoading] = useState(false);

  const more = async () => {
    setLoading(true);
    try {
      await loadMore();
    } catch {
      toast({ message: 'Older chats could not be loaded.', action: { label: 'Try again', onClick: more } });
    } finally {
      setLoading(false);
    }
  };

  return (
    <nav aria-label="Chats" className="flex min-h-0 flex-1 flex-col">
      <div className="px-3 pb-2">
        <Link
          href="/"
          prefetch={false}
          onClick={onNavigate}
          className={cn(buttonClass({ size: 'small' }), 'w-full')}
        >
          <SquarePen aria-hidden className="size-4" />
          New chat
        </Link>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {threads.length === 0 && (
          <p className="px-2 py-1.5 text-sm text-text-muted">Your chats will be listed here.</p>
        )}
        {groupThreads(threads, now, timeZone).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="px-2 pt-3 pb-1 font-medium text-text-muted text-xs">{group.title}</h3>
            <ul>
              {group.threads.map((thread) => (
                <ThreadRow
                  key={thread.id}
                  thread={thread}
                  current={pathname === `/chat/${thread.id}`}
                  onNavigate={onNavigate}
                />
              ))}
            </ul>
          </section>
        ))}
        {hasMore && (
          <Button variant="quiet" size="small" className="mt-2 w-full" disabled={loading} onClick={more}>
            {loading ? 'Loading' : 'Show older chats'}
          </Button>
        )}
      </div>
    </nav>
  );
}
