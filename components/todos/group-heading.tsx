'use client';
// The heading of a group of ToDos, with their number. The heading of those done unfolds them.

import { ChevronRight } from 'lucide-react';
import type { TodoGroup } from '@/lib/todos/group';
import { cn } from '../ui/cn';

type GroupHeadingProps = {
  group: TodoGroup;
  /** For a group that can be folded away. */
  fold?: { open: boolean; toggle: () => void };
};

export function GroupHeading({ group, fold }: GroupHeadingProps) {
  const color = group.id === 'overdue' ? 'text-danger' : 'text-text-muted';
  const words = (
    <>
      {group.title} <span className="font-normal text-text-muted">{group.todos.length}</span>
    </>
  );
  return (
    <h3 className={cn('px-2 pt-3 pb-1 font-medium text-xs', color)}>
      {fold ? (
        <button
          type="button"
          aria-expanded={fold.open}
          onClick={fold.toggle}
          className="-ml-1 flex items-center gap-1 rounded-md pr-1 pointer-coarse:min-h-9"
        >
          <ChevronRight
            aria-hidden
            className={cn('size-3.5 transition-transform', fold.open && 'rotate-90')}
          />
          {words}
        </button>
      ) : (
        words
      )}
    </h3>
  );
}
