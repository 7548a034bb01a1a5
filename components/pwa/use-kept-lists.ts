'use client';
// Keeps what the sidebar knows, a moment after it has changed.

import { useEffect } from 'react';
import type { TodoStore } from '../todos/todo-store';

/** Milliseconds: an answer changes many ToDos in a row. */
const PAUSE = 1000;

export function useKeptLists(store: TodoStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async () => {
      // Loaded when there is time: nothing on the page waits for it.
      const loaded = await import('./kept-lists').catch(() => null);
      // Without a connection what was kept before stays.
      if (!loaded) return;
      const { keepLists, listsToKeep } = loaded;
      const { lists, confirmed } = store.get();
      const keys = Object.keys(lists).filter((key) => lists[key]?.phase === 'ready');
      const todos = [...confirmed.values()].flatMap(({ todo, removed }) => (removed ? [] : [todo]));
      keepLists(listsToKeep({ keys, todos, more: (key) => lists[key]?.more ?? 0 }, Date.now()));
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
