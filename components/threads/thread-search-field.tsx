'use client';
// Where the words are typed that a chat is searched by. Escape empties it.

import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '../ui/icon-button';

type ThreadSearchFieldProps = { value: string; onChange: (value: string) => void };

export function ThreadSearchField({ value, onChange }: ThreadSearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    // In a sheet, Escape would close that.
    event.stopPropagation();
    onChange('');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all browsers that we serve
    <div role="search" className="relative min-w-0 flex-1">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-text-muted"
      />
      <input
        ref={field}
        type="search"
        data-edit
        aria-label="Search chats"
        placeholder="Search"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 w-full appearance-none rounded-lg border bg-background px-7 text-sm placeholder:text-text-muted focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-base [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <IconButton
          size="small"
          label="Empty the search"
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
          className="absolute top-0.5 right-0.5 pointer-coarse:top-0 pointer-coarse:right-0 [&_svg]:size-3.5"
        >
          <X />
        </IconButton>
      )}
    </div>
  );
}
