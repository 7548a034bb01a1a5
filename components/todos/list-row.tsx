'use client';
// A row of the list, with what the list adds to it.

import { memo, type ReactNode } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { Grip } from './grip';
import { TodoRow } from './todo-row';

type ListRowProps = {
  todo: Todo;
  clock: Clock;
  changed: boolean;
  waiting: boolean;
  selected: boolean;
  canMove: boolean;
  leave: (id: string) => void;
  select: (id: string) => void;
  mark?: (todo: Todo) => ReactNode;
};

export const ListRow = memo(function ListRow({ mark, canMove, ...row }: ListRowProps) {
  const { task } = row.todo;
  return (
    <TodoRow {...row} before={mark?.(row.todo)} grip={canMove && <Grip task={task} />} className={IN_USE} />
  );
});

/** Marked where a key has gone to it, and lifted while it is dragged. */
const IN_USE =
  'not-data-selected:has-[input[type=checkbox]:focus-visible]:bg-muted data-dragged:z-10 data-dragged:bg-raised! data-dragged:shadow-raised';
