'use client';
// The filters that a person keeps under names: to choose one, to save this one, to delete.

import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { isNarrowed, readFilter, type TodoFilter, writeFilter } from '@/lib/todos/find/filter';
import type { SavedFilter } from '@/lib/todos/find/saved-filters';
import { requestJson } from '../request-json';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';

type SavedFiltersProps = {
  filter: TodoFilter;
  initial: SavedFilter[];
  onChoose: (filter: TodoFilter) => void;
};

export function SavedFilters({ filter, initial, onChoose }: SavedFiltersProps) {
  const [saved, setSaved] = useState(initial);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const [status, setStatus] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  /** Whose row takes the focus from what is about to go away; '' where no row is left. */
  const wanted = useRef<string | null>(null);
  const query = writeFilter(filter).toString();
  const current = saved.find((each) => each.query === query);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { data, failure } = await requestJson<{ filter: SavedFilter }>('/api/todos/filters', 'POST', {
      name,
      query,
    });
    setFailure(failure?.message ?? '');
    if (failure) return;
    setSaved([...saved, data.filter].sort((a, b) => a.name.localeCompare(b.name)));
    setStatus(`The filter ${data.filter.name} is saved.`);
    setName('');
    wanted.current = data.filter.id;
  };

  const remove = async ({ id, name }: SavedFilter) => {
    const { failure } = await requestJson(`/api/todos/filters/${id}`, 'DELETE');
    // Deleted elsewhere is what was asked for.
    if (failure && failure.code !== 'not_found') return setFailure(failure.message);
    setFailure('');
    const at = saved.findIndex((each) => each.id === id);
    wanted.current = (saved[at + 1] ?? saved[at - 1])?.id ?? '';
    setSaved(saved.filter((each) => each.id !== id));
    setStatus(`The filter ${name} is deleted.`);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is there once they have changed
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = panel.current?.querySelector<HTMLElement>(`[data-filter="${wanted.current}"]`);
    wanted.current = null;
    (row ?? panel.current)?.focus();
  }, [saved]);

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <IconButton label={current ? `Saved filters: ${current.name}` : 'Saved filters'}>
          <Bookmark className={current ? 'fill-current' : undefined} />
        </IconButton>
      </PopoverTrigger>
      <PopoverContent ref={panel} align="end" aria-label="Saved filters" className="grid w-72 gap-3 p-3">
        {saved.length === 0 && <p className="text-sm text-text-muted">No filter is saved yet.</p>}
        {saved.length > 0 && (
          <ul className="-mx-1 max-h-60 overflow-y-auto">
            {saved.map((each) => (
              <li key={each.id} className="flex items-center">
                <button
                  type="button"
                  data-filter={each.id}
                  aria-current={each === current || undefined}
                  onClick={() => {
                    onChoose(readFilter(new URLSearchParams(each.query)));
                    setOpen(false);
                  }}
                  className="min-h-9 min-w-0 flex-1 truncate rounded-lg px-2 text-left text-sm hover:bg-muted aria-current:font-medium pointer-coarse:min-h-11"
                >
                  {each.name}
                </button>
                <IconButton
                  label={`Delete the filter ${each.name}`}
                  size="small"
                  onClick={() => remove(each)}
                >
                  <Trash2 />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        {isNarrowed(filter) && !current && (
          <form onSubmit={save} className="flex gap-2 border-t pt-3">
            <Input
              aria-label="Name of the filter"
              placeholder="Name this filter"
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
              className="h-8! text-sm!"
            />
            <Button type="submit" size="small" variant="primary">
              Save
            </Button>
          </form>
        )}
        <p role="alert" className="text-danger text-sm empty:hidden">
          {failure}
        </p>
        <p role="status" className="sr-only">
          {status}
        </p>
      </PopoverContent>
    </Popover>
  );
}
