'use client';
// Gives the pages the person's ToDos, and tells screen readers what an assistant changed.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { TodoChange } from '@/lib/todos/change';
import { useKeptLists } from '../pwa/use-kept-lists';
import { remember } from '../ui/cookie';
import { useLive } from './live/use-live';
import { ProblemNotices } from './problem-notices';
import { announce } from './store/announcement';
import type { Problem } from './store/problem';
import { type ShownLists, selectLists } from './store/select-lists';
import { countOpen, type InitialLists } from './store/todo-state';
import { createTodoStore, type TodoStore } from './store/todo-store';
import { useStore } from './use-store';

type TodosContext = {
  store: TodoStore;
  timeZone: string;
  /** When the server rendered the page: what the first render goes by, so that both agree. */
  renderedAt: number;
  applyChanges: (changes: TodoChange[]) => void;
};

const Context = createContext<TodosContext | null>(null);

/** Lists as they are shown, and what changes them. */
export type ShownTodos = ShownLists & {
  store: TodoStore;
  timeZone: string;
  renderedAt: number;
  /** Ids of the rows whose changes wait for the network, and of those that somebody else changed a moment ago. */
  waiting: ReadonlySet<string>;
  changed: ReadonlySet<string>;
};

type TodosProviderProps = {
  /** Whose lists: the account's id. What waits to be sent is kept by it. */
  account: string;
  /** What the server read already, by category. Other lists are fetched when they are first shown. */
  initial: InitialLists;
  /** The person's zone where the cookie `tz` tells it, else 'UTC'. */
  timeZone: string;
  /** The server's clock at rendering, epoch milliseconds. */
  now: number;
  children: ReactNode;
};

export function TodosProvider({ account, initial, timeZone: assumed, now, children }: TodosProviderProps) {
  const [store] = useState(() => createTodoStore({ initial, account, timeZone: assumed }));
  const [first] = useState(initial);
  const [timeZone, setTimeZone] = useState(assumed);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setTimeZone(zone);
    store.setTimeZone(zone);
    if (zone !== assumed) remember('tz', zone);
  }, [store, assumed]);

  useEffect(() => store.start(), [store]);
  useLive(store, { account, renderedAt: now });
  useKeptLists(store);

  useEffect(() => {
    if (initial !== first) store.receive(initial);
  }, [store, initial, first]);

  const applyChanges = useCallback(
    (changes: TodoChange[]) => {
      store.applyChanges(changes);
      const words = announce(changes);
      if (words) setAnnouncement(words);
    },
    [store],
  );

  const value = useMemo(
    () => ({ store, timeZone, renderedAt: now, applyChanges }),
    [store, timeZone, now, applyChanges],
  );
  return (
    <Context.Provider value={value}>
      {children}
      <ProblemNotices store={store} />
      <div role="status" className="sr-only">
        {announcement}
      </div>
    </Context.Provider>
  );
}

function useTodosContext(): TodosContext {
  const value = useContext(Context);
  if (!value) throw new Error('This needs a TodosProvider around it.');
  return value;
}

/** For the chat: the person's zone, and a way to tell what an answer changes. */
export function useTodos(): {
  /** The browser's zone; during the first rendering the one that the server assumed. */
  timeZone: string;
  applyChanges: (changes: TodoChange[]) => void;
  /** Resolves when the server has every change made until now, or is not reached. */
  whenSent: () => Promise<void>;
} {
  const { store, timeZone, applyChanges } = useTodosContext();
  return { timeZone, applyChanges, whenSent: store.whenSent };
}

/** How many ToDos of a list are open; `unread` for a list that the browser has not read yet. */
export function useOpenCount(category: string, unread = 0): number {
  const { store } = useTodosContext();
  return useStore(store, (state) =>
    state.lists[category]?.phase === 'ready' ? countOpen(state, category) : unread,
  );
}

/** For what changes lists without showing them. */
export function useTodoStore(): { store: TodoStore; timeZone: string } {
  const { store, timeZone } = useTodosContext();
  return { store, timeZone };
}

/** What the server refused and the person has not seen to, of whatever list. The questions of undo ask by themselves. */
export function useTodoProblems(): readonly Problem[] {
  const { store } = useTodosContext();
  const problems = useStore(store, (state) => state.problems);
  return useMemo(() => problems.filter(({ kind }) => kind !== 'undo'), [problems]);
}

/** How many changes wait for the network. */
export function useWaitingCount(): number {
  const { store } = useTodosContext();
  return useStore(store, ({ isStalled, pending }) => (isStalled ? pending.length : 0));
}

/** Whether somebody else is signed in in this browser by now, to whom this page does not belong. */
export function useIsOthers(): boolean {
  const { store } = useTodosContext();
  return useStore(store, ({ isOthers }) => isOthers);
}

/** One list as it is shown, and what changes it. */
export function useTodoList(category: string): ShownTodos {
  const keys = useMemo(() => [category], [category]);
  return useAllTodos(keys);
}

/** Several lists in one; `keys` is to stay the same array while it holds the same names. */
export function useAllTodos(keys: readonly string[]): ShownTodos {
  const { store, timeZone, renderedAt } = useTodosContext();
  const select = useMemo(() => selectLists(keys), [keys]);
  const lists = useStore(store, select);
  const changed = useStore(store, (state) => state.changed);
  const waiting = useStore(store, (state) => state.waiting);
  // Each time they change: one that was just read may go on.
  useEffect(() => {
    for (const key of lists.keys) {
      if (store.get().lists[key] === undefined) void store.load(key);
      else store.loadRest(key);
    }
  }, [store, lists]);
  return { store, timeZone, renderedAt, ...lists, waiting, changed };
}
