// What a card of the week tells beside the title: the hour, and how long it takes.

import type { Clock } from '@/lib/time/clock';
import { isOverdue } from '@/lib/time/deadline';
import { formatDeadline, formatMinutes } from '@/lib/time/format';
import { deadlineOf } from '@/lib/todos/group';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../ui/cn';

/** `withDay` for a card that does not stand on its day. */
export function CardMeta({ todo, clock, withDay = false }: { todo: Todo; clock: Clock; withDay?: boolean }) {
  const deadline = deadlineOf(todo);
  const late = deadline !== null && isOpen(todo) && isOverdue(deadline, clock);
  const when =
    deadline && (withDay ? formatDeadline(deadline, clock) : deadline.hasTime && deadline.at.slice(11, 16));
  return (
    <>
      {when && <span className={cn('font-medium', late ? 'text-danger' : 'text-text')}>{when}</span>}
      {todo.estimateMinutes !== null && <span>{formatMinutes(todo.estimateMinutes)}</span>}
    </>
  );
}
