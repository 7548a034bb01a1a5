'use client';
// The ways to the views of the same ToDos.

import { CalendarDays, History, ListTodo, Sun } from 'lucide-react';
import Link from 'next/link';
import { cn } from '../ui/cn';
import { type Address, type View, writeAddress } from './address';
import { preloadView } from './fetch-view';

const TABS = [
  { view: 'list', title: 'List', Icon: ListTodo },
  { view: 'week', title: 'Week', Icon: CalendarDays },
  { view: 'day', title: 'Day plan', Icon: Sun },
  { view: 'log', title: 'Log', Icon: History },
] as const;

type ViewTabsProps = {
  address: Address;
  /** The view that is on its way. */
  wanted: View | null;
  onShow: (view: View) => void;
};

export function ViewTabs({ address, wanted, onShow }: ViewTabsProps) {
  return (
    <nav aria-label="Views" className="max-sm:order-last max-sm:w-full">
      <ul className="flex gap-0.5 rounded-lg bg-muted p-0.5">
        {TABS.map(({ view, title, Icon }) => (
          <li key={view} className="flex-1">
            <Link
              href={writeAddress({ ...address, view })}
              prefetch={false}
              onPointerEnter={() => preloadView(view)}
              onFocus={() => preloadView(view)}
              onClick={(event) => {
                // Elsewhere, as in another tab, it is the browser's.
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                onShow(view);
              }}
              aria-current={address.view === view ? 'page' : undefined}
              className={cn(
                'flex h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-sm text-text-muted hover:text-text pointer-coarse:h-10',
                wanted === view && 'text-text',
                address.view === view && 'bg-background font-medium text-text shadow-sm',
              )}
            >
              <Icon aria-hidden className="size-4 max-[23rem]:hidden" />
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
