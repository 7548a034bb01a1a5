'use client';
// Searches the chats as one types: the newest request wins, and what was found stays until the next answer is there.

import { useCallback, useEffect, useState } from 'react';
import type { FoundThread } from '@/lib/threads/search-chats';
import { requestFound } from './thread-requests';
import type { ThreadView } from './thread-state';

/** A pause in typing, in milliseconds. */
const PAUSE = 150;

type Found = { words: string; threads: FoundThread[]; cursor: string | null };

export type ThreadSearch = {
  /** Null before the first answer. */
  found: Found | null;
  searching: boolean;
  failure: string | null;
  more: () => Promise<void>;
};

export function useThreadSearch(words: string, view: ThreadView): ThreadSearch {
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { assistantId, archived } = view;

  useEffect(() => {
    if (words === '') {
      setFound(null);
      setFailure(null);
      return;
    }
    const outdated = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const page = await requestFound({ assistantId, archived }, words, null, outdated.signal);
        setFound({ words, threads: page.threads, cursor: page.nextCursor });
        setFailure(null);
      } catch (error) {
        if (!outdated.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [words, assistantId, archived]);

  const more = useCallback(async () => {
    if (!found?.cursor) return;
    const page = await requestFound({ assistantId, archived }, found.words, found.cursor);
    setFound((now) =>
      now?.words === found.words
        ? { ...now, threads: [...now.threads, ...page.threads], cursor: page.nextCursor }
        : now,
    );
  }, [found, assistantId, archived]);

  return { found, searching: words !== '' && found?.words !== words && failure === null, failure, more };
}
