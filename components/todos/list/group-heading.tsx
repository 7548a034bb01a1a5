'use client';
// The heading of a group of ToDos, with their number and the time they are estimated to take. It stays in view while
// its group is scrolled. The heading of those done unfolds them.

import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { formatMinutes } from '@/lib/time/format';
import type { GroupId } from '@/lib/todos/group';
import { cn } from '../../ui/cn';

type GroupHeadingProps = {
  id: string;
  group: GroupId;
  title: string;
  count: number;
  minutes: number;
  /** For a group that can be folded away. */
  open?: boolean;
  toggle?: (group: GroupId) => void;
};

export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { id, group, title, count, minutes, open = true, toggle } = props;
  const words = (
    <>
      {title} <span className="font-normal text-text-muted tabular-nums">{count}</span>
    </>
  );
  const flow = 'flex min-h-6 min-w-0 items-center gap-1.5';
  return (
    <li
      data-line={id}
      className="sticky top-0 z-2 flex items-center gap-2 bg-inherit px-2 pt-2 group-data-dragging/list:static pointer-coarse:min-h-10"
    >
      <h3
        className={cn(
          'min-w-0 flex-1 font-medium text-xs',
          group === 'overdue' ? 'text-danger' : 'text-text-muted',
        )}
      >
        {toggle ? (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => toggle(group)}
            className={cn(flow, '-ml-1 rounded-md pr-1 pointer-coarse:min-h-9')}
          >
            <ChevronRight aria-hidden className={cn('size-3.5 transition-transform', open && 'rotate-90')} />
            {words}
          </button>
        ) : (
          <span className={flow}>{words}</span>
        )}
      </h3>
      {minutes > 0 && (
        <span className="shrink-0 text-text-muted text-xs tabular-nums" title="Estimated">
          <span className="sr-only">Estimated: </span>
          {formatMinutes(minutes)}
        </span>
      )}
    </li>
  );
});
