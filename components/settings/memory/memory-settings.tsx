'use client';

// The page of the memories: the lists, what is known of one of them, and how it came to be known.

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button } from '@/components/ui/button';
import { isEmpty, MEMORY_FIELDS } from '@/lib/memory/memory';
import type { MemoryView } from '@/lib/memory/view';
import { AllSettingsLink } from '../all-settings-link';
import { ListLinks } from './list-links';
import { MemoryFacts } from './memory-facts';
import { MemoryHistory } from './memory-history';
import type { MemoryList } from './memory-list';
import { NoMemory } from './no-memory';
import { useMemory } from './use-memory';

const UndoDialog = dynamic(() => import('./undo-dialog').then((module) => module.UndoDialog));

type MemorySettingsProps = {
  /** The account, so that what is typed and not saved is never shown to another one. */
  owner: string;
  lists: MemoryList[];
  chosen: string;
  initial: MemoryView;
};

export function MemorySettings({ owner, lists, chosen, initial }: MemorySettingsProps) {
  const memory = useMemory(chosen, initial);
  const [focus, setFocus] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (!focus) return;
    document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(focus.key)}"] button`)?.focus();
  }, [focus]);

  const { fields, sources, changes, undoClash } = memory;
  const facts = Object.keys(sources).length;
  const isKnown = MEMORY_FIELDS.some((field) => !isEmpty(fields[field]));
  const titled = lists.map((list) => ({
    ...list,
    title: titleOf(list),
    facts: list.key === chosen ? facts : list.facts,
  }));
  const list = titled.find(({ key }) => key === chosen);

  return (
    <div className="grid gap-6">
      <div className="grid gap-0.5">
        <div className="flex items-center gap-3">
          <h1 className="min-w-0 flex-1 font-semibold text-2xl">Memory</h1>
          <AllSettingsLink />
        </div>
        <p className="max-w-prose text-sm text-text-muted">
          What your assistants know about you. Those that keep the same list share it, and read it before each
          answer.
        </p>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-8">
        <ListLinks lists={titled} chosen={chosen} />
        <div className="grid min-w-0 gap-6">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <div className="grid min-w-0 flex-1 basis-60 gap-1">
              <h2 className="truncate font-semibold text-lg first-letter:uppercase">
                {list?.title ?? chosen}
              </h2>
              {list && <Keepers assistants={list.assistants} />}
            </div>
            {isKnown && (
              <Button
                size="small"
                onClick={async () => {
                  await memory.eraseAll();
                  setFocus({ key: 'name' });
                }}
              >
                Erase all
              </Button>
            )}
          </div>
          {!isKnown && changes.length === 0 && <NoMemory name={list?.assistants[0]?.name} />}
          <MemoryFacts keep={`${owner}:${chosen}`} memory={memory} onFocus={(key) => setFocus({ key })} />
          <MemoryHistory memory={memory} />
        </div>
      </div>
      {undoClash && <UndoDialog undoClash={undoClash} memory={memory} />}
    </div>
  );
}

const titleOf = ({ category, endUser }: MemoryList) => (endUser ? `${category} of ${endUser}` : category);

function Keepers({ assistants }: Pick<MemoryList, 'assistants'>) {
  if (assistants.length === 0) {
    return (
      <p className="text-sm text-text-muted">
        No assistant keeps this list. What was learnt stays until you erase it.
      </p>
    );
  }
  return (
    <ul aria-label="Assistants of this list" className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {assistants.map(({ id, ...assistant }) => (
        <li key={id} data-color={assistant.color} className="flex min-w-0 items-center gap-1.5">
          <AssistantMark size="small" {...assistant} />
          <span className="truncate font-medium text-assistant">{assistant.name}</span>
        </li>
      ))}
    </ul>
  );
}
