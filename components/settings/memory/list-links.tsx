// The lists whose memories can be looked at, with the assistants that keep each.

import Link from 'next/link';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import type { MemoryList } from './memory-list';

/** This many assistants are shown; the others have no room. */
const MARKS = 3;

type ListLinksProps = { lists: readonly (MemoryList & { title: string })[]; chosen: string };

export function ListLinks({ lists, chosen }: ListLinksProps) {
  return (
    <nav aria-label="Lists" className="min-w-0">
      <ul className="flex gap-1 overflow-x-auto pb-1 max-lg:-mx-4 max-lg:px-4 lg:grid">
        {lists.map(({ key, title, assistants, facts }) => (
          <li key={key} className="min-w-0 shrink-0 max-lg:max-w-64">
            <Link
              href={`/settings/memory?list=${encodeURIComponent(key)}`}
              prefetch={false}
              scroll={false}
              aria-current={key === chosen ? 'page' : undefined}
              className="flex h-10 items-center gap-2 rounded-lg px-2.5 text-sm -outline-offset-2 hover:bg-muted aria-[current]:bg-muted aria-[current]:font-medium pointer-coarse:h-11"
            >
              <span className="flex shrink-0 -space-x-1.5">
                {assistants.slice(0, MARKS).map(({ id, ...mark }) => (
                  <AssistantMark key={id} size="small" {...mark} />
                ))}
              </span>
              <span className="min-w-0 flex-1 truncate">{title}</span>
              {facts > 0 && (
                <span className="text-text-muted tabular-nums">
                  {facts}
                  <span className="sr-only"> {facts === 1 ? 'fact' : 'facts'}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
