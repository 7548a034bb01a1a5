'use client';
// The list of threads and the chats open in this page. It stands above the pages, so it survives going between them.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ThreadPage, ThreadSummary } from '@/lib/threads/thread-summary';
import {
  requestChange,
  requestDelete,
  requestPage,
  requestThread,
  requestTitle,
  requestUndelete,
  type ThreadChange,
} from '../threads/thread-requests';
import {
  ALL,
  changed,
  initialState,
  received,
  removed,
  shownThreads,
  type ThreadState,
  type ThreadView,
  viewKey,
} from '../threads/thread-state';
import { useTodos } from '../todos/todos-provider';
import { recall } from '../ui/cookie';
import type { ThreadTitle } from './chat-snapshot';
import { ChatStore } from './chat-store';

export type ThreadAssistant = ThreadSummary['assistant'];

type Threads = {
  /** The latest first, as far as they have been read. */
  threads: ThreadSummary[];
  state: ThreadState;
  /** Who a thread may belong to, in the person's order. */
  assistants: ThreadAssistant[];
  /** Reads the next page of a view. Rejects with an Error for the person. */
  loadMore: (view: ThreadView) => Promise<void>;
  /** Reads one thread that no view has reached. Rejects with an Error for the person. */
  learn: (id: string) => Promise<void>;
  /** Shown at once, and taken back when the server refuses; then it rejects with an Error for the person. */
  change: (id: string, change: ThreadChange) => Promise<void>;
  /** Rejects with an Error for the person. */
  remove: (id: string) => Promise<void>;
  /** Brings a deleted thread back. Rejects with an Error for the person. */
  undelete: (thread: ThreadSummary) => Promise<void>;
  store: ChatStore;
};

const ThreadsContext = createContext<Threads | null>(null);

export function useThreads(): Threads {
  const value = useContext(ThreadsContext);
  if (!value) throw new Error('useThreads needs a ThreadsProvider above it.');
  return value;
}

type ThreadsProviderProps = { initial: ThreadPage; assistants: ThreadAssistant[]; children: ReactNode };

/** A thread that began here, until the server lists it: it belongs to whoever was chosen last, or comes first. */
function begun(id: string, title: string, assistants: ThreadAssistant[]): ThreadSummary {
  const chosen = recall('assistant');
  const by = assistants.find((assistant) => assistant.id === chosen) ?? assistants[0];
  const assistant = by ?? { id: '', name: '', color: 'slate' as const, icon: null };
  const updatedAt = new Date().toISOString();
  return { id, title, assistantId: assistant.id, assistant, pinned: false, archived: false, updatedAt };
}

export function ThreadsProvider({ initial, assistants, children }: ThreadsProviderProps) {
  const [state, setState] = useState(() => initialState(initial));
  const [first] = useState(initial);
  const { applyChanges, whenSent } = useTodos();

  // The page was asked for anew, as after a visit to the settings.
  useEffect(() => {
    if (initial !== first) setState((before) => received(before, ALL, initial));
  }, [initial, first]);

  const onThread = useCallback(
    ({ id, title }: ThreadTitle) => {
      const updatedAt = new Date().toISOString();
      setState((before) => changed(before, id, { title, updatedAt }, begun(id, title, assistants)));
    },
    [assistants],
  );

  const [store] = useState(() => {
    const made: ChatStore = new ChatStore({ onThread: onBegun, whenListsSent: whenSent }, applyChanges);
    function onBegun(thread: ThreadTitle): void {
      onThread(thread);
      if (window.location.pathname === `/chat/${thread.id}`) document.title = `${thread.title} · Maistro`;
      if (thread.isNaming) {
        requestTitle(thread.id).then(
          (title) => onThread({ id: thread.id, title }),
          // The first words of the chat go on being its title.
          () => {},
        );
      }
      if (thread.id !== made.newThreadId) return;
      if (window.location.pathname === '/') {
        window.history.replaceState(null, '', `/chat/${thread.id}`);
        document.title = `${thread.title} · Maistro`;
      } else {
        made.renew();
      }
    }
    return made;
  });

  const loadMore = useCallback(
    async (view: ThreadView) => {
      const reading = state.readings[viewKey(view)];
      if (reading?.cursor === null) return;
      const page = await requestPage(view, reading?.cursor ?? null);
      setState((before) => received(before, view, page));
    },
    [state.readings],
  );

  const learn = useCallback(async (id: string) => {
    const thread = await requestThread(id);
    setState((before) => changed(before, id, thread, thread));
  }, []);

  const change = useCallback(
    async (id: string, wanted: ThreadChange) => {
      const before = state.known.get(id);
      setState((now) => changed(now, id, wanted));
      try {
        const thread = await requestChange(id, wanted);
        setState((now) => changed(now, id, thread));
      } catch (error) {
        if (before) setState((now) => changed(now, id, before));
        throw error;
      }
    },
    [state.known],
  );

  const remove = useCallback(
    async (id: string) => {
      await requestDelete(id);
      setState((before) => removed(before, id));
      store.forget(id);
    },
    [store],
  );

  const undelete = useCallback(
    async (thread: ThreadSummary) => {
      await requestUndelete(thread.id);
      store.recall(thread.id);
      setState((before) => changed(before, thread.id, thread, thread));
    },
    [store],
  );

  const value = useMemo(
    () => ({
      threads: shownThreads(state, ALL),
      state,
      assistants,
      loadMore,
      learn,
      change,
      remove,
      undelete,
      store,
    }),
    [state, assistants, loadMore, learn, change, remove, undelete, store],
  );
  return <ThreadsContext.Provider value={value}>{children}</ThreadsContext.Provider>;
}
