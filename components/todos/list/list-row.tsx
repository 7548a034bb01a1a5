'use client';
// A row of the list, with what the list adds to it. The row itself comes with a page that has one; where there is none
// yet it is fetched when somebody goes to add one, or with the first.

import dynamic from 'next/dynamic';
import { memo, type ReactNode } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { patiently } from '../../ui/patiently';
import { Grip } from './grip';

// Written out here: so the server names the file in the page.
const TodoRow = dynamic(() => patiently(() => import('../row/todo-row').then((module) => module.TodoRow)), {
  loading: () => null,
});

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
