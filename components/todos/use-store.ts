'use client';
// A part of what the store holds, that stays the same object while it does not change.
import { useSyncExternalStore } from 'react';
import type { TodoState } from './store/todo-state';
import type { TodoStore } from './store/todo-store';

export function useStore<Part>(store: TodoStore, select: (state: TodoState) => Part): Part {
  const get = () => select(store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}
