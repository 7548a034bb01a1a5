'use client';
// The chats of one view under their days, as far as they have been read.

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useThreads } from '../chat/threads-provider';
import { useTodos } from '../todos/todos-provider';
import { Button } from '../ui/button';
import { groupThreads } from './group-threads';
import { LoadMore } from './load-more';
import { ThreadRow } from './thread-row';
import { ALL, shownThreads, type ThreadView, viewKey } from './thread-state';

type ListedThreadsProps = {
  view: ThreadView;
  onView: (view: ThreadView) => void;
  now: number;
  onNavigate?: (() => void) | undefined;
};

const MIDNIGHT_LOOK = 60_000;

export function ListedThreads({ view, onView, now: renderedAt, onNavigate }: ListedThreadsProps) {
  const { state, loadMore } = useThreads();
  const { timeZone } = useTodos();
  const pathname = usePathname();
  const now = useNow(renderedAt);
  const reading = state.readings[viewKey(view)];
  const threads = useMemo(() => shownThreads(state, view), [state, view]);
  const groups = useMemo(() => groupThreads(threads, now, timeZone), [threads, now, timeZone]);
  const load = useCallback(() => loadMore(view), [loadMore, view]);
  const isFiltered = viewKey(view) !== viewKey(ALL);

  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
      {view.archived && (
        <div className="flex items-center justify-between pt-1 pl-2">
          <h2 className="font-semibold text-sm">Archive</h2>
          <Button variant="quiet" size="small" onClick={() => onView(ALL)}>
            Close
          </Button>
        </div>
      )}
      {threads.length === 0 && reading?.cursor === null && (
        <p className="px-2 py-1.5 text-sm text-text-muted">
          {isFiltered ? 'There are no such chats.' : 'Your chats will be listed here.'}
        </p>
      )}
      {groups.map((group) => (
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
      {reading?.cursor !== null && <LoadMore label="Show older chats" load={load} />}
    </div>
  );
}

/** The headings move on by themselves at midnight. */
function useNow(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MIDNIGHT_LOOK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
