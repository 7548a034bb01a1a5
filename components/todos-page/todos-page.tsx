'use client';
// The page of all ToDos: which lists, which view of them, and the view itself.

import { Settings2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import { EVERYTHING_OPEN } from '@/lib/todos/find/filter';
import type { SavedFilter } from '@/lib/todos/find/saved-filters';
import { ThreadsButtons } from '../chat/chat-frame';
import { SettingsPaletteButton } from '../palette/settings-palette-button';
import { titleOf } from './address';
import { ListPicker } from './list-picker';
import { ListView } from './list-view';
import { type ListAssistant, listsOf } from './lists';
import type { FirstLog } from './log-view';
import { useAddress } from './use-address';
import type { Found } from './use-found';
import { useView } from './use-view';
import { ViewTabs } from './view-tabs';

const WeekView = dynamic(() => import('./week-view').then((module) => module.WeekView));
const DayView = dynamic(() => import('./day-view').then((module) => module.DayView));
const LogView = dynamic(() => import('./log-view').then((module) => module.LogView));

type TodosPageProps = {
  assistants: ListAssistant[];
  filters: SavedFilter[];
  /** What the server found for the address, and what was done, where the address asks for that. */
  found: Found | null;
  log: FirstLog | null;
  /** The working hours as the cookie has them. */
  hours: string | null;
};

export function TodosPage({ assistants, filters, found, log, hours }: TodosPageProps) {
  const { address, go } = useAddress();
  const { view, filter } = address;
  const lists = useMemo(() => listsOf(assistants), [assistants]);
  const shown = useMemo(() => {
    const chosen = lists.filter(({ key }) => filter.lists.includes(key));
    return chosen.length > 0 ? chosen : lists;
  }, [lists, filter.lists]);
  const color = shown.length === 1 ? shown[0]?.color : undefined;

  const [isSearching, setSearching] = useState(false);
  // What the server found is of the moment at which the page was opened.
  const [isFirst, setFirst] = useState(true);
  const { wanted, want } = useView((next) => {
    setSearching(false);
    setFirst(false);
    go({ view: next });
  });
  const search = () => {
    want(null);
    setSearching(true);
    setFirst(false);
    go({ view: 'list', filter: { ...EVERYTHING_OPEN, lists: filter.lists } });
  };
  // A view is changed without a visit to the server, which names the page otherwise.
  useEffect(() => {
    document.title = `${titleOf(view)} · Maistro`;
  }, [view]);

  return (
    <main data-color={color} className="flex min-w-0 flex-1 flex-col">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-2 max-sm:pb-1.5 sm:px-4">
        <ThreadsButtons />
        <h1 className="font-semibold text-lg max-sm:pl-1">ToDos</h1>
        {/* On a phone a long name has the room that the rest of the line leaves. */}
        <div className="flex min-w-0 max-sm:flex-1 max-sm:basis-0 sm:max-w-64">
          <ListPicker
            lists={lists}
            chosen={filter.lists}
            onChoose={(keys) => go({ filter: { ...filter, lists: keys } })}
          />
        </div>
        <div className="ml-auto flex items-center gap-0.5 sm:order-last">
          <SettingsPaletteButton />
          <Link
            href="/settings/lists"
            prefetch={false}
            aria-label="Calendar, export and import"
            title="Calendar, export and import"
            className="inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-text-muted transition-colors hover:bg-muted hover:text-text pointer-coarse:size-11"
          >
            <Settings2 aria-hidden className="size-[1.125rem]" />
          </Link>
        </div>
        <ViewTabs address={address} wanted={wanted} onShow={want} />
      </header>
      {view === 'list' && (
        <ListView
          lists={shown}
          filter={filter}
          filters={filters}
          found={isFirst ? found : null}
          isSearching={isSearching}
          go={go}
        />
      )}
      {view === 'week' && (
        <WeekView lists={shown} date={address.date} filter={filter} go={go} onSearch={search} />
      )}
      {view === 'day' && <DayView lists={shown} hours={hours} onSearch={search} />}
      {view === 'log' && <LogView lists={shown} chosen={filter.lists} initial={log} />}
    </main>
  );
}
