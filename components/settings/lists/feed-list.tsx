'use client';
// Each list with its calendar address, or the offer to make one.

import { useEffect, useRef, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { useToast } from '@/components/ui/toast';
import type { Feed } from '@/lib/calendar/feeds';
import { FeedRow } from './feed-row';
import type { List } from './lists';

type FeedListProps = { lists: readonly List[]; initial: readonly Feed[]; now: number };

export function FeedList({ lists, initial, now }: FeedListProps) {
  const [feeds, setFeeds] = useState(initial);
  const [status, setStatus] = useState('');
  const toast = useToast();
  const region = useRef<HTMLUListElement>(null);
  // Whoever made an address goes on from it, once it stands there.
  const made = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the addresses have changed
  useEffect(() => {
    if (made.current === null) return;
    const row = `[data-list="${CSS.escape(made.current)}"]`;
    made.current = null;
    region.current?.querySelector<HTMLElement>(`${row} input`)?.focus();
  }, [feeds]);
  const without = (category: string) => feeds.filter((feed) => feed.category !== category);

  const make = async ({ key, name }: List): Promise<void> => {
    const { data, failure } = await requestJson<{ feed: Feed }>('/api/feeds', 'POST', { category: key });
    if (failure) return toast({ message: `No address was made. ${failure.message}` });
    setFeeds([...without(key), data.feed]);
    setStatus(`The list ${name} has a calendar address.`);
    made.current = key;
  };

  /** Answers with what went wrong, or null. */
  const revoke = async ({ key, name }: List, feed: Feed): Promise<string | null> => {
    const { failure } = await requestJson(`/api/feeds/${feed.id}`, 'DELETE');
    // Revoked elsewhere is what was asked for.
    if (failure && failure.code !== 'not_found') return failure.message;
    setFeeds(without(key));
    setStatus(`The calendar address of ${name} is revoked.`);
    return null;
  };

  return (
    <>
      <ul ref={region} className="divide-y rounded-xl border">
        {lists.map((list) => (
          <FeedRow
            key={list.key}
            list={list}
            feed={feeds.find(({ category }) => category === list.key) ?? null}
            now={now}
            onMake={() => make(list)}
            onRevoke={(feed) => revoke(list, feed)}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {status}
      </p>
    </>
  );
}
