'use client';
// Finds an assistant by name, category or description.

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { count } from './assistant-item';

type AssistantSearchProps = {
  value: string;
  /** How many were found, or null while nothing is looked for. */
  found: number | null;
  onChange: (value: string) => void;
};

export function AssistantSearch({ value, found, onChange }: AssistantSearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search className="grid gap-3">
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-text-muted"
        />
        <Input
          ref={field}
          aria-label="Search assistants"
          placeholder="Search by name or category"
          value={value}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange('');
          }}
          className="pr-10 pl-9"
        />
        {value && (
          <IconButton
            size="small"
            label="Clear the search"
            onClick={clear}
            className="absolute top-1/2 right-1.5 -translate-y-1/2 pointer-coarse:right-0"
          >
            <X />
          </IconButton>
        )}
      </div>
      <p role="status" className={found === 0 ? 'hidden' : 'sr-only'}>
        {found !== null && `${count(found, 'assistant')} found.`}
      </p>
      {found === 0 && (
        <div
          role="status"
          className="grid justify-items-center gap-2 rounded-xl border border-dashed p-6 text-sm"
        >
          <p className="text-text-muted wrap-anywhere">No assistant matches “{value.trim()}”.</p>
          <Button size="small" onClick={clear}>
            Show all
          </Button>
        </div>
      )}
    </search>
  );
}
