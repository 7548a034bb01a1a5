'use client';
// Gives the chat and the sidebar the person's ToDos, and tells screen readers what an assistant changed.

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { TodoChange } from '@/lib/todos/change';
import { useKeptLists } from '../pwa/use-kept-lists';
import { remember } from '../ui/cookie';
import { announce } from './announcement';
import { countOpen, type InitialLists, shownTodos, type TodoState } from './todo-state';
import { createTodoStore, type TodoStore } from './todo-store';

type TodosContext = {
  store: TodoStore;
  timeZone: string;
  /** When the server rendered the page: what the first render goes by, so that both agree. */
  renderedAt: number;
  applyChanges: (changes: TodoChange[]) => void;
};

const Context = createContext<TodosContext | null>(null);

type TodosProviderProps = {
  /** What the server read already, by category. Other lists are fetched when they are first shown. */
  initial: InitialLists;
  /** The person's zone where the cookie `tz` tells it, else 'UTC'. */
  timeZone: string;
  /** The server's clock at rendering, epoch milliseconds. */
  now: number;
  children: ReactNode;
};

export function TodosProvider({ initial, timeZone: assumed, now, children }: TodosProviderProps) {
  const [store] = useState(() => createTodoStore(initial));
  const [first] = useState(initial);
  const [timeZone, setTimeZone] = useState(assumed);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setTimeZone(zone);
    if (zone !== assumed) remember('tz', zone);
  }, [assumed]);

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

function useTodoState(): TodoState {
  const { store } = useTodosContext();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** For the chat: the person's zone, how many ToDos of a list are open, and a way to tell what an answer changes. */
export function useTodos(): {
  /** The browser's zone; during the first rendering the one that the server assumed. */
  timeZone: string;
  applyChanges: (changes: TodoChange[]) => void;
  /** `unread` is told for a list that the browser has not read yet. */
  openCount: (category: string, unread?: number) => number;
} {
  const { timeZone, applyChanges } = useTodosContext();
  const state = useTodoState();
  const openCount = useCallback(
    (category: string, unread = 0) =>
      state.lists[category]?.phase === 'ready' ? countOpen(state, category) : unread,
    [state],
  );
  return { timeZone, applyChanges, openCount };
}

/** For what changes lists without showing them. */
export function useTodoStore(): { store: TodoStore; timeZone: string } {
  const { store, timeZone } = useTodosContext();
  return { store, timeZone };
}

/** For the sidebar: one list as it is shown, and what changes it. */
export function useTodoList(category: string) {
  const { store, timeZone, renderedAt } = useTodosContext();
  const state = useTodoState();
  const todos = useMemo(() => shownTodos(state, category), [state, category]);
  const list = state.lists[category];
  const isUnknown = list === undefined;
  useEffect(() => {
    if (isUnknown) store.load(category);
  }, [store, category, isUnknown]);
  return {
    store,
    timeZone,
    renderedAt,
    todos,
    changed: state.changed,
    phase: list?.phase ?? 'loading',
    more: list?.more ?? 0,
    openCount: countOpen(state, category),
  };
}
