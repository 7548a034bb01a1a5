'use client';
// What a search found, as groups of the list, each ToDo as it is by now.

import { useMemo, useSyncExternalStore } from 'react';
import type { TodoGroup } from '@/lib/todos/group';
import type { TodoStore } from '../todos/store/todo-store';
import { foundGroups } from './found-groups';
import type { Found } from './use-found';

/** Null where nothing is searched: then no change of any list matters. */
export function useFoundGroups(found: Found | null, store: TodoStore): TodoGroup[] | null {
  const get = () => (found ? store.get() : null);
  const state = useSyncExternalStore(store.subscribe, get, get);
  return useMemo(() => found && state && foundGroups(found, state), [found, state]);
}
