'use client';
// What narrows the list: words, and what one can press. All of it stands in the address.

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { EVERYTHING_OPEN, isNarrowed, type TodoFilter } from '@/lib/todos/find/filter';
import type { SavedFilter } from '@/lib/todos/find/saved-filters';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { fieldClass } from '../ui/input';
import { FilterChip } from './filter-chip';
import { SavedFilters } from './saved-filters';
import { StatusPicker } from './status-picker';

const DUES = [
  { due: 'overdue', title: 'Overdue' },
  { due: 'today', title: 'Today' },
  { due: 'week', title: 'This week' },
  { due: 'none', title: 'No deadline' },
] as const;

type FilterBarProps = {
  filter: TodoFilter;
  filters: SavedFilter[];
  /** Whoever comes to search has the field at once. */
  isSearching: boolean;
  /** How many fit; null while that is not known, or nothing is asked. */
  count: { count: number; hasMore: boolean } | null;
  onChange: (change: Partial<TodoFilter>, options?: { replaces?: boolean }) => void;
};

export function FilterBar({ filter, filters, isSearching, count, onChange }: FilterBarProps) {
  const { due, estimate, repeating } = filter;
  const narrowed = { ...filter, lists: [] };
  return (
    <search className="grid gap-2 px-3 pt-1 pb-3">
      <div className="flex items-center gap-1">
        <SearchField
          words={filter.q}
          isSearching={isSearching}
          said={count ? wordsOf(count) : ''}
          onChange={(q) => onChange({ q }, { replaces: true })}
        />
        <SavedFilters filter={filter} initial={filters} onChoose={onChange} />
      </div>
      {/* As high as its highest part, which comes and goes. */}
      <div className="-mx-3 flex min-h-9 items-center gap-1.5 overflow-x-auto px-3 py-0.5 [scrollbar-width:none] pointer-coarse:min-h-12">
        {DUES.map(({ due: value, title }) => (
          <FilterChip
            key={value}
            title={title}
            pressed={due === value}
            onPress={() => onChange({ due: due === value ? null : value })}
          />
        ))}
        <FilterChip
          title="No estimate"
          pressed={estimate === 'none'}
          onPress={() => onChange({ estimate: estimate === 'none' ? null : 'none' })}
        />
        <FilterChip
          title="Repeating"
          pressed={repeating}
          onPress={() => onChange({ repeating: !repeating })}
        />
        <StatusPicker status={filter.status} onChange={(status) => onChange({ status })} />
        {isNarrowed(narrowed) && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => onChange({ ...EVERYTHING_OPEN, lists: filter.lists })}
            // What else there is may be wider than the screen.
            className="max-sm:sticky max-sm:-right-3.5 max-sm:bg-background"
          >
            Clear
          </Button>
        )}
      </div>
    </search>
  );
}

function wordsOf({ count, hasMore }: { count: number; hasMore: boolean }): string {
  if (count === 0) return 'Nothing fits.';
  return `${count}${hasMore ? ' or more' : ''} ${count === 1 && !hasMore ? 'ToDo' : 'ToDos'}`;
}

type SearchFieldProps = {
  words: string;
  isSearching: boolean;
  /** How many were found, in words. */
  said: string;
  onChange: (words: string) => void;
};

function SearchField({ words, isSearching, said, onChange }: SearchFieldProps) {
  const [text, setText] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  // The address changed by other means than these keys: Back, a saved filter, Clear.
  useEffect(() => setText((typed) => (typed.trim() === words ? typed : words)), [words]);
  // Whoever comes by the key for searching goes on with the words, from other pages by an empty search in the address.
  useEffect(() => {
    if (isSearching || new URLSearchParams(window.location.search).get('q') === '') field.current?.focus();
  }, [isSearching]);
  const change = (next: string) => {
    setText(next);
    onChange(next.trim());
  };
  return (
    <span className="relative min-w-0 flex-1">
      <Search aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-text-muted" />
      <input
        ref={field}
        type="search"
        aria-label="Search ToDos"
        placeholder="Search titles, ideas and notes"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          change('');
        }}
        className={cn(
          fieldClass,
          'h-9 pl-8! text-sm pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden',
          said && 'pr-28!',
        )}
      />
      <span
        role="status"
        className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-text-muted text-xs tabular-nums"
      >
        {said}
      </span>
    </span>
  );
}
