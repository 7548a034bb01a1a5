'use client';
// The list of threads and the chats open in this page. It stands above the pages, so it survives going between them.

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ThreadPage, ThreadSummary } from '@/lib/threads/list-threads';
import { useTodos } from '../todos/todos-provider';
import { ChatStore } from './chat-store';
import type { ThreadTitle } from './open-chat';

type Threads = {
  threads: ThreadSummary[];
  hasMore: boolean;
  /** Rejects when the server cannot be reached. */
  loadMore: () => Promise<void>;
  /** Rejects when the server refuses. */
  remove: (id: string) => Promise<void>;
  store: ChatStore;
};

const ThreadsContext = createContext<Threads | null>(null);

export function useThreads(): Threads {
  const value = useContext(ThreadsContext);
  if (!value) throw new Error('useThreads needs a ThreadsProvider above it.');
  return value;
}

/** A thread that began here, until the server lists it. */
const UNLISTED = {
  assistantId: '',
  assistant: { id: '', name: '', color: 'slate', icon: null },
  pinned: false,
  archived: false,
} satisfies Partial<ThreadSummary>;

export function ThreadsProvider({ initial, children }: { initial: ThreadPage; children: ReactNode }) {
  const [page, setPage] = useState(initial);
  const { applyChanges } = useTodos();

  const bringToTop = useCallback(({ id, title }: ThreadTitle) => {
    setPage(({ threads, nextCursor }) => {
      const known = threads.find((thread) => thread.id === id);
      const top = { ...UNLISTED, ...known, id, title, updatedAt: new Date().toISOString() };
      return { threads: [top, ...threads.filter((thread) => thread.id !== id)], nextCursor };
    });
  }, []);

  const [store] = useState(() => {
    const made: ChatStore = new ChatStore((thread) => {
      bringToTop(thread);
      if (thread.id !== made.newThreadId) return;
      if (window.location.pathname === '/') {
        window.history.replaceState(null, '', `/chat/${thread.id}`);
        document.title = `${thread.title} · Maistro`;
      } else {
        made.renew();
      }
    }, applyChanges);
    return made;
  });

  const { nextCursor } = page;
  const loadMore = useCallback(async () => {
    if (nextCursor === null) return;
    const response = await fetch(`/api/threads?cursor=${encodeURIComponent(nextCursor)}`);
    if (!response.ok) throw new Error(`The threads could not be read: ${response.status}`);
    const next = (await response.json()) as ThreadPage;
    setPage(({ threads }) => {
      const known = new Set(threads.map((thread) => thread.id));
      return {
        threads: [...threads, ...next.threads.filter((thread) => !known.has(thread.id))],
        nextCursor: next.nextCursor,
      };
    });
  }, [nextCursor]);

  const remove = useCallback(
    async (id: string) => {
      const response = await fetch(`/api/threads/${id}`, { method: 'DELETE' });
      // 404: it is gone already, from another tab.
      if (!response.ok && response.status !== 404) throw new Error(`Not deleted: ${response.status}`);
      setPage(({ threads, nextCursor }) => ({
        threads: threads.filter((thread) => thread.id !== id),
        nextCursor,
      }));
      store.forget(id);
    },
    [store],
  );

  const value = useMemo(
    () => ({ threads: page.threads, hasMore: nextCursor !== null, loadMore, remove, store }),
    [page.threads, nextCursor, loadMore, remove, store],
  );
  return <ThreadsContext.Provider value={value}>{children}</ThreadsContext.Provider>;
}
