'use client';
// Keeps what the sidebar knows, a moment after it has changed.

import { useEffect } from 'react';
import type { TodoStore } from '../todos/store/todo-store';

/** Milliseconds: an answer changes many ToDos in a row. */
const PAUSE = 1000;

export function useKeptLists(store: TodoStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => import('./kept-lists').catch(() => null);
    // Nothing on the page waits for it; but it must be there when the network goes.
    void load();
    const keep = async () => {
      const loaded = await load();
      // Without a connection what was kept before stays.
      if (!loaded) return;
      const { keepLists, listsToKeep } = loaded;
      const { lists, views, pending } = store.get();
      const ready = Object.entries(lists).filter(([, { phase }]) => phase === 'ready');
      const shown = ready.map(([key, { more }]) => {
        const { todos, open } = views[key] ?? { todos: [], open: 0 };
        return { key, open: todos.slice(0, open), more };
      });
      keepLists(listsToKeep({ lists: shown, waiting: pending.length }, Date.now()));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    later();
    const unsubscribe = store.subscribe(later);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
}
