'use client';
// What has changed in the memories of one list, the latest first; each change can be taken back.

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { FieldChange } from '@/components/ui/field-change';
import type { MemoryChangeView } from '@/lib/memory/change';
import { changeLines, isTakenBack } from './change-words';
import { SourceLine } from './source-line';
import type { MemoryControl } from './use-memory';

export function MemoryHistory({ memory }: { memory: MemoryControl }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = useRef(false);
  const { changes, hasOlder, fields } = memory;
  if (changes.length === 0) return null;
  const undo = async (id: string) => {
    if (busy.current) return;
    busy.current = true;
    // The button goes with what there was to undo, so the focus needs another place.
    if (await memory.undo([id])) heading.current?.focus();
    busy.current = false;
  };
  return (
    <section aria-labelledby="history" className="grid gap-3">
      <h3 id="history" ref={heading} tabIndex={-1} className="w-fit font-semibold">
        History
      </h3>
      <ol className="divide-y rounded-xl border">
        {changes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            isOver={isTakenBack(change, fields)}
            onUndo={() => undo(change.id)}
          />
        ))}
      </ol>
      {hasOlder && (
        <Button className="w-fit" onClick={memory.showOlder}>
          Show older changes
        </Button>
      )}
    </section>
  );
}

type ChangeItemProps = { change: MemoryChangeView; isOver: boolean; onUndo: () => void };

function ChangeItem({ change, isOver, onUndo }: ChangeItemProps) {
  const lines = changeLines(change);
  return (
    <li className="flex items-start gap-3 px-4 py-3 text-sm">
      <div className="grid min-w-0 flex-1 gap-1 [overflow-wrap:anywhere]">
        <ul className="grid gap-1">
          {lines.map(({ field, label, removed, added }) => (
            <li key={field} className="[&_ins]:font-medium">
              <FieldChange label={label} removed={removed} added={added} />
            </li>
          ))}
        </ul>
        <SourceLine
          source={change}
          byHand={change.isUndo ? 'You took a change back' : 'You changed it here'}
        />
      </div>
      {!isOver && (
        <Button
          size="small"
          aria-label={`Undo: ${lines.map(({ label }) => label).join(', ')}`}
          onClick={onUndo}
        >
          Undo
        </Button>
      )}
    </li>
  );
}
