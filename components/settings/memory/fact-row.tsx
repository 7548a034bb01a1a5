'use client';
// One fact: what it says, where it came from, and how to change or erase it.

import { Pencil, Plus, X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { shortTitle } from '@/components/todos/short-title';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { sourceKey } from '@/lib/memory/change';
import { isEmpty } from '@/lib/memory/memory';
import { type Fact, WORDS } from './fact';
import { FactForm } from './fact-form';
import { SourceLine } from './source-line';
import { useFactEdit } from './use-fact-edit';
import type { MemoryControl } from './use-memory';

type FactRowProps = {
  fact: Fact;
  /** Under which an edit is kept across reloads. */
  keep: string;
  memory: MemoryControl;
  /** Where the focus goes once the row has changed, by `sourceKey`. */
  onFocus: (key: string) => void;
  /** A list keeps an entry in sight while it is edited, also when it is erased elsewhere. */
  onEditing?: (entry: string, isEditing: boolean) => void;
};

export function FactRow({ fact, keep, memory, onFocus, onEditing }: FactRowProps) {
  const { field, entry } = fact;
  const key = sourceKey(field, entry);
  const editing = useFactEdit({ fact, name: `${keep}:${key}`, memory });
  const isEditing = editing.edit !== null;
  const tell = useEffectEvent((now: boolean) => onEditing?.(entry ?? '', now));
  useEffect(() => tell(isEditing), [isEditing]);

  const value = entry ?? memory.fields[field];
  const text = typeof value === 'string' ? value : '';
  const what = entry ? `“${shortTitle(entry)}”` : WORDS[field].one;
  const isAlone = entry === '' && isEmpty(memory.fields[field]);
  const none = sourceKey(field, entry === undefined ? undefined : '');

  if (editing.edit) {
    const typed = editing.edit.text.trim();
    return (
      <div data-fact={key}>
        <FactForm
          fact={fact}
          label={entry === '' ? `New ${WORDS[field].one}` : entry ? `Edit ${what}` : WORDS[field].label}
          editing={editing}
          onOver={(isSaved) => onFocus(isSaved && entry ? (typed ? sourceKey(field, typed) : none) : key)}
        />
      </div>
    );
  }
  if (text === '') {
    return (
      <div data-fact={key} className="flex min-h-8 items-center gap-2">
        {(entry === undefined || isAlone) && (
          <span className="text-text-muted">{isAlone ? 'None known' : 'Not known'}</span>
        )}
        <Button
          size="small"
          variant="quiet"
          className={entry === undefined || isAlone ? '' : '-ml-2.5'}
          aria-label={`Add ${article(WORDS[field].one)}`}
          onClick={editing.start}
        >
          <Plus aria-hidden className="size-4" />
          Add
        </Button>
      </div>
    );
  }
  return (
    <div data-fact={key} className="flex min-h-8 items-start gap-1">
      <div className="grid min-w-0 flex-1 gap-0.5 py-1">
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
        <SourceLine source={memory.sources[key] ?? null} />
      </div>
      <IconButton size="small" label={`Edit ${what}`} onClick={editing.start}>
        <Pencil className="size-4!" />
      </IconButton>
      <IconButton
        size="small"
        label={`Erase ${what}`}
        disabled={editing.busy}
        onClick={async () => {
          if (await editing.erase()) onFocus(none);
        }}
      >
        <X />
      </IconButton>
    </div>
  );
}

const article = (noun: string) =>
  noun.endsWith('s') ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
