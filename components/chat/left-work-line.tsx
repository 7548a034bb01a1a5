'use client';
// What an answer did whose branch is not on the screen any more, with the offer to undo it.

import { Split } from 'lucide-react';
import { announce } from '../todos/store/announcement';
import type { Undone } from './chat-requests';
import type { LeftWork } from './left-work';
import { UndoWork } from './undo-work';

type LeftWorkLinesProps = { works: LeftWork[]; undone: Record<string, Undone> };

export function LeftWorkLines({ works, undone }: LeftWorkLinesProps) {
  return works.map((work) => (
    <div
      key={work.runId}
      className="flex flex-wrap items-center gap-x-3 rounded-xl border border-dashed px-3.5 py-1.5 text-sm"
    >
      <Split aria-hidden className="size-4 shrink-0 text-text-muted" />
      <p className="min-w-0 flex-1 basis-56 py-1 text-text-muted [overflow-wrap:anywhere]">
        {`By ${work.name}’s other answer. ${announce(work.changes)}`}
      </p>
      <UndoWork runId={work.runId} undone={undone[work.runId]} />
    </div>
  ));
}
