'use client';
// What takes a row to drag it. It shows itself where the row is looked at; a finger takes the row itself.

import { GripVertical } from 'lucide-react';

/** Its place is the empty edge of the list, beside the row. */
export function Grip({ task }: { task: string }) {
  return (
    <button
      type="button"
      data-grip
      aria-label={`Move ${task}`}
      className="absolute inset-y-0 -left-2 flex w-3.5 cursor-grab items-center justify-center rounded-sm text-text-muted opacity-0 -outline-offset-1 focus-visible:opacity-100 active:cursor-grabbing group-hover/todo:opacity-100 pointer-coarse:hidden"
    >
      <GripVertical aria-hidden className="size-3.5" />
    </button>
  );
}
