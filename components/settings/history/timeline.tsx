'use client';
// The versions of an assistant, newest first: when, why, what kind of change, and how many answers each gave.

import { GitCompareArrows } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { AssistantVersion } from '@/lib/assistants/assistant';
import { When } from '../when';
import { CHANGE_WORDS } from './change-words';
import { Thumbs } from './thumbs';
import type { Shown } from './use-shown';
import type { useVersions } from './use-versions';

type TimelineProps = { versions: ReturnType<typeof useVersions>; current: number; shown: Shown };

export function Timeline({
  versions: { versions, hasMore, loading, loadOlder },
  current,
  shown,
}: TimelineProps) {
  const end = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(loadOlder);
  useEffect(() => {
    if (!end.current || !hasMore) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) load();
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore]);

  return (
    <nav aria-label="Versions" className="min-w-0">
      <ol onKeyDown={walk} className="grid gap-1">
        {versions.map((version) => (
          <TimelineItem
            key={version.number}
            version={version}
            isCurrent={version.number === current}
            shown={shown}
          />
        ))}
      </ol>
      <div ref={end} className="mt-2">
        {hasMore && (
          <Button variant="quiet" size="small" aria-disabled={loading || undefined} onClick={loadOlder}>
            {loading ? 'Loading…' : 'Show older versions'}
          </Button>
        )}
      </div>
    </nav>
  );
}

type TimelineItemProps = { version: AssistantVersion; isCurrent: boolean; shown: Shown };

function TimelineItem({ version, isCurrent, shown }: TimelineItemProps) {
  const { number, color, note, createdAt, changes, answers, up, down } = version;
  const isOpen = shown.version === number;
  const isOther = shown.against === number;
  return (
    <li
      className={cn(
        'relative flex items-start rounded-xl border border-transparent',
        isOpen ? 'border-border bg-muted' : 'hover:bg-surface',
        isOther && 'border-border-strong border-dashed',
      )}
    >
      <a
        href={`?a=${number}`}
        data-version={number}
        aria-current={isOpen || undefined}
        onClick={shown.onLink({ version: number, against: null })}
        className="grid min-w-0 flex-1 gap-0.5 rounded-xl px-3 py-2.5 text-sm"
      >
        <span className="flex items-center gap-2 font-medium">
          <span aria-hidden data-color={color} className="size-2.5 shrink-0 rounded-full bg-assistant" />
          Version {number}
          {isCurrent && (
            <span className="rounded-md bg-assistant px-1.5 py-0.5 font-medium text-on-assistant text-xs">
              Current
            </span>
          )}
        </span>
        <span className="text-text-muted">
          <When instant={createdAt} />
        </span>
        {note && (
          <span dir="auto" className="line-clamp-3 wrap-anywhere">
            {note}
          </span>
        )}
        <span className="text-text-muted text-xs">
          {changes.map((kind) => CHANGE_WORDS[kind]).join(', ') || 'No change'}
          {answers > 0 && ` · ${answers} ${answers === 1 ? 'answer' : 'answers'}`}
          {up + down > 0 && (
            <>
              {' · '}
              <Thumbs up={up} down={down} />
            </>
          )}
        </span>
      </a>
      {!isOpen && shown.version !== null && (
        <a
          href={`?a=${shown.version}&b=${number}`}
          title={`Compare version ${shown.version} with version ${number}`}
          aria-label={`Compare version ${shown.version} with version ${number}`}
          onClick={shown.onLink({ version: shown.version, against: number })}
          className="m-1.5 flex size-8 shrink-0 items-center justify-center rounded-lg text-text-muted hover:bg-muted hover:text-text pointer-coarse:size-11"
        >
          <GitCompareArrows aria-hidden className="size-4" />
        </a>
      )}
    </li>
  );
}

/** The arrow keys walk along the versions. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-version]')];
  const item = event.target instanceof Element ? event.target.closest('li') : null;
  const at = links.findIndex((link) => item?.contains(link));
  const next = links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
