'use client';
// Reads the lists of the other assistants ahead, so that a switch shows one at once.

import { useCallback, useEffect } from 'react';
import { listKey } from '@/lib/todos/list-key';
import { useTodoStore } from '../todos/todos-provider';
import type { ShownAssistant } from './shown-assistant';

/** Those that a key chooses; further ones are read when they are pointed at. */
const NEAR = 9;

/** Gives what reads the list of one assistant ahead. */
export function useListPrefetch(assistants: ShownAssistant[]): (assistant: ShownAssistant) => void {
  const { store } = useTodoStore();

  useEffect(() => {
    const read = () => void store.prefetch(assistants.slice(0, NEAR).map(listKey));
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(read, 1000);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(read);
    return () => window.cancelIdleCallback(idle);
  }, [store, assistants]);

  return useCallback((assistant) => void store.prefetch([listKey(assistant)]), [store]);
}
