'use client';
// The chats that hold the words, the latest first.

import { FoundThread } from './found-thread';
import { LoadMore } from './load-more';
import type { ThreadView } from './thread-state';
import { useThreadSearch } from './use-thread-search';

type FoundThreadsProps = { view: ThreadView; words: string; onNavigate?: (() => void) | undefined };

export function FoundThreads({ view, words, onNavigate }: FoundThreadsProps) {
  const { found, searching, failure, more } = useThreadSearch(words, view);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4" aria-busy={searching}>
      <p role="status" className="px-2 pt-2 pb-1 text-text-muted text-xs">
        {failure ?? (found === null || searching ? 'Searching' : summary(found.threads.length, found.cursor))}
      </p>
      <ul>
        {found?.threads.map((thread) => (
          <FoundThread key={thread.id} thread={thread} words={found.words} onNavigate={onNavigate} />
        ))}
      </ul>
      {found?.cursor && <LoadMore label="Show more" load={more} />}
    </div>
  );
}

function summary(count: number, cursor: string | null): string {
  if (count === 0) return 'Nothing found.';
  if (cursor !== null) return `The latest ${count} chats`;
  return count === 1 ? '1 chat' : `${count} chats`;
}
