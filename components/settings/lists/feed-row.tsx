'use client';
// One list and its calendar address.

import { useState, useSyncExternalStore } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button } from '@/components/ui/button';
import type { Feed } from '@/lib/calendar/feeds';
import { Copied } from '../copied';
import { RevokeDialog } from '../revoke-dialog';
import { timeAgo } from '../time-ago';
import type { List } from './lists';

type FeedRowProps = {
  list: List;
  feed: Feed | null;
  now: number;
  onMake: () => Promise<void>;
  /** Answers with what went wrong, or null. */
  onRevoke: (feed: Feed) => Promise<string | null>;
};

export function FeedRow({ list, feed, now, onMake, onRevoke }: FeedRowProps) {
  const [busy, setBusy] = useState(false);
  const origin = useOrigin();
  const make = async () => {
    if (busy) return;
    setBusy(true);
    await onMake();
    setBusy(false);
  };
  return (
    <li data-list={list.key} className="grid gap-3 px-4 py-3">
      <div className="flex min-h-9 items-center gap-3">
        <span className="flex shrink-0 gap-1 empty:hidden">
          {list.assistants.map(({ id, ...assistant }) => (
            <AssistantMark key={id} {...assistant} size="small" />
          ))}
        </span>
        <h3 className="min-w-0 flex-1 truncate font-medium">{list.name}</h3>
        {feed ? (
          <RevokeDialog
            label={`Revoke the address of ${list.name}`}
            title="Revoke this address?"
            description="Calendar programs that subscribed to it hear nothing more. This cannot be undone; a new address can be made at any time."
            action="Revoke address"
            onRevoke={() => onRevoke(feed)}
          />
        ) : (
          <Button
            size="small"
            aria-label={`Make an address for ${list.name}`}
            aria-disabled={busy || undefined}
            onClick={make}
          >
            Make an address
          </Button>
        )}
      </div>
      {feed && (
        <div className="grid max-w-2xl gap-1">
          <Copied label={`Calendar address of ${list.name}`} text={`${origin}${feed.url}`} />
          <p className="text-sm text-text-muted">
            {feed.readAt === null ? 'No program has read it yet.' : `Last read ${timeAgo(feed.readAt, now)}.`}
          </p>
        </div>
      )}
    </li>
  );
}

const never = () => () => {};

/** Only the browser knows by which name it reached the server. */
function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );
}
