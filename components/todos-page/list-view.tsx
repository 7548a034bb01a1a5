'use client';
// The ToDos of one list or of all, as a list: with a search, filters, and a field that adds.

import { useMemo, useRef } from 'react';
import { EVERYTHING_OPEN, isNarrowed, type TodoFilter } from '@/lib/todos/find/filter';
import type { SavedFilter } from '@/lib/todos/find/saved-filters';
import { groupTodos } from '@/lib/todos/group';
import { TodoList } from '../todos/list/todo-list';
import { ListNotes } from '../todos/list-notes';
import { useAllTodos } from '../todos/todos-provider';
import { useClock } from '../todos/use-clock';
import { AddToList } from './add-to-list';
import { type Address, needsServer } from './address';
import { FilterBar } from './filter-bar';
import type { List } from './lists';
import { narrow } from './narrow';
import { AfterRows, BeforeRows } from './row-notes';
import { type Found, useFound } from './use-found';
import { useFoundGroups } from './use-found-groups';
import { useListMark } from './use-list-mark';

type ListViewProps = {
  lists: readonly List[];
  filter: TodoFilter;
  filters: SavedFilter[];
  found: Found | null;
  /** Whoever comes to search has the field at once. */
  isSearching: boolean;
  go: (change: Partial<Address>, options?: { replaces?: boolean }) => void;
};

export function ListView({ lists, filter, filters, found: initial, isSearching, go }: ListViewProps) {
  const keys = useMemo(() => lists.map(({ key }) => key), [lists]);
  const { store, timeZone, renderedAt, todos, changed, waiting, phase, more } = useAllTodos(keys);
  const clock = useClock(todos, timeZone, renderedAt);
  const isRemote = needsServer(filter);
  const search = useFound(store, timeZone, isRemote ? filter : null, initial);
  const mark = useListMark(lists);
  const region = useRef<HTMLElement>(null);

  /** What is asked now could not be asked; it may be that only what comes next could not. */
  const isUnanswered = search.failure !== null && search.isStale;
  const foundTodos = useFoundGroups(isRemote ? search.found : null, store);
  const showsFound = foundTodos !== null;
  const groups = useMemo(
    // Until the first answer is there what was shown before stays.
    () => (isUnanswered ? [] : (foundTodos ?? narrow(groupTodos(todos, clock), filter, clock))),
    [isUnanswered, foundTodos, todos, clock, filter],
  );
  const count = groups.reduce(
    (sum, group) => sum + (group.id === 'done' && !showsFound ? 0 : group.todos.length),
    0,
  );

  return (
    <section
      ref={region}
      aria-label="ToDos"
      className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col"
    >
      <FilterBar
        filter={filter}
        filters={filters}
        isSearching={isSearching}
        count={
          isNarrowed({ ...filter, lists: [] }) && !search.isStale
            ? { count, hasMore: search.more !== null }
            : null
        }
        onChange={(change, options) => go({ filter: { ...filter, ...change } }, options)}
      />
      <AddToList lists={lists} />
      <ListNotes shows={(id) => todos.some((todo) => todo.id === id)} />
      <TodoList
        key={showsFound ? 'found' : keys.join('\n')}
        region={region}
        groups={groups}
        clock={clock}
        changed={changed}
        waiting={waiting}
        mark={mark}
        hasOrder={!showsFound}
        className={search.isStale && !isUnanswered ? 'opacity-60 transition-opacity delay-300' : undefined}
        onSearch={() => region.current?.querySelector<HTMLElement>('input[type=search]')?.focus()}
        before={
          <BeforeRows
            phase={isRemote || (phase === 'loading' && count > 0) ? 'ready' : phase}
            isEmpty={count === 0 && !(isRemote && search.isStale)}
            isNarrowed={isNarrowed({ ...filter, lists: [] })}
            alike={showsFound && search.found?.alike === true}
            failure={isUnanswered ? search.failure : null}
            retry={isRemote ? search.retry : () => lists.forEach(({ key }) => void store.load(key))}
            onClear={() => go({ filter: { ...EVERYTHING_OPEN, lists: filter.lists } })}
          />
        }
        after={
          <AfterRows
            more={isRemote ? search.more : null}
            isBusy={search.isBusy}
            failure={search.failure}
            coming={isRemote ? 0 : more}
          />
        }
      />
    </section>
  );
}
