// What an answer would change, line by line.

import {
  Archive,
  Check,
  Equal,
  type LucideIcon,
  Minus,
  Pencil,
  Plus,
  StickyNote,
  TriangleAlert,
} from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { Would } from './would';

const ICONS: Record<Would['kind'], LucideIcon> = {
  add: Plus,
  change: Pencil,
  complete: Check,
  archive: Archive,
  remove: Minus,
  keep: Equal,
  fail: TriangleAlert,
  note: StickyNote,
};

type PlannedChangesProps = {
  category: string;
  planned: Would[];
  /** The answer has ended: what is not planned by now will not be. */
  isWhole: boolean;
};

export function PlannedChanges({ category, planned, isWhole }: PlannedChangesProps) {
  if (planned.length === 0) {
    return isWhole ? (
      <p className="text-sm text-text-muted">Would change nothing on the {category} list.</p>
    ) : null;
  }
  const isMemory = planned.every(({ kind }) => kind === 'note');
  const title = isMemory ? 'In its memory' : `On the ${category} list`;
  return (
    <div className="grid gap-1.5 rounded-lg bg-assistant-soft px-3 py-2.5">
      <h4 className="font-medium text-text-muted text-xs">{title}</h4>
      <ul className="grid gap-1.5">
        {planned.map(({ kind, line }, index) => {
          const Icon = ICONS[kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only ever grows at its end
            <li key={index} className="flex gap-2 text-sm">
              <Icon
                aria-hidden
                className={cn(
                  'mt-[0.1875rem] size-3.5 shrink-0',
                  kind === 'fail' ? 'text-danger' : kind === 'keep' ? 'text-text-muted' : 'text-assistant',
                )}
              />
              <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
                {line}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
