'use client';
// What the server finds for a filter: a moment after the last key, page by page. What was found before stays until
// the next answer is there.

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type TodoFilter, writeFilter } from '@/lib/todos/find/filter';
import type { FoundPage } from '@/lib/todos/find/find';
import type { TodoStore } from '../todos/store/todo-store';

/** Milliseconds after the last key. */
const PAUSE = 120;

export type Found = FoundPage & { filter: TodoFilter };

const UNREACHABLE = 'The server cannot be reached. What you looked for is still there; try again.';

const keyOf = (filter: TodoFilter) => writeFilter(filter).toString();

/** `filter` is null where the browser itself knows the answer. */
export function useFound(
  store: TodoStore,
  timeZone: string,
  filter: TodoFilter | null,
  initial: Found | null,
) {
  const [found, setFound] = useState(initial);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const asked = filter && keyOf(filter);
  const answered = found && keyOf(found.filter);
  const request = useRef<AbortController | null>(null);

  const ask = useCallback(
    async (cursor: string | null, sought: TodoFilter): Promise<void> => {
      request.current?.abort();
      const controller = new AbortController();
      request.current = controller;
      setBusy(true);
      try {
        const page = await requestPage(sought, timeZone, cursor, controller.signal);
        if (controller.signal.aborted) return;
        setFailure(null);
        store.know(page.todos);
        setFound((before) => ({
          ...page,
          filter: sought,
          todos: cursor === null || !before ? page.todos : [...before.todos, ...page.todos],
        }));
      } catch (error) {
        if (controller.signal.aborted) return;
        setFailure(error instanceof Error ? error.message : UNREACHABLE);
      }
      setBusy(false);
    },
    [store, timeZone],
  );

  useEffect(() => {
    if (initial) store.know(initial.todos);
  }, [store, initial]);

  const begin = useEffectEvent(() => {
    if (filter) void ask(null, filter);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks once more for the same
  useEffect(() => {
    if (asked === null || asked === answered) return;
    const timer = setTimeout(begin, PAUSE);
    return () => clearTimeout(timer);
  }, [asked, answered, attempt]);
  useEffect(() => () => request.current?.abort(), []);

  const next = found?.next ?? null;
  return {
    found,
    failure,
    /** What is shown answers another question than the one that is asked now. */
    isStale: asked !== null && asked !== answered,
    isBusy,
    more: next !== null && filter && asked === answered ? () => void ask(next, filter) : null,
    retry: () => {
      setFailure(null);
      setAttempt((count) => count + 1);
    },
  };
}

async function requestPage(
  filter: TodoFilter,
  timeZone: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<FoundPage> {
  const query = writeFilter(filter);
  query.set('timeZone', timeZone);
  if (cursor !== null) query.set('cursor', cursor);
  const response = await fetch(`/api/todos/search?${query}`, { signal }).catch((error) => {
    throw signal.aborted ? error : new Error(UNREACHABLE);
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new Error(answer?.error?.message ?? UNREACHABLE);
  return answer;
}
