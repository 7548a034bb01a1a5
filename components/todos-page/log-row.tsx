'use client';
// One ToDo that was done, with the way to open it again.

import { Check, RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatMinutes } from '@/lib/time/format';
import type { Todo } from '@/lib/todos/todo';
import { useTodoStore } from '../todos/todos-provider';
import { useTodoActions } from '../todos/use-todo-actions';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';

type LogRowProps = { todo: Todo; timeZone: string; mark: ((todo: Todo) => ReactNode) | undefined };

const stays = () => {};

export function LogRow({ todo, timeZone, mark }: LogRowProps) {
  const { store } = useTodoStore();
  const actions = useTodoActions(store, stays);
  const [isOpen, setOpen] = useState(false);
  const { task, estimateMinutes, completedAt, status } = todo;
  const again = () => {
    setOpen(true);
    store.know([todo]);
    actions.tell(store.setStatus([todo.id], 'not started', { label: `Opened again: ${task}` }), [todo]);
  };
  return (
    <li className="group/todo flex min-h-9 items-center gap-2 rounded-lg px-2 hover:bg-muted/60 pointer-coarse:min-h-11">
      <span className="-mt-2.5 flex empty:hidden pointer-coarse:-mt-4.5">{mark?.(todo)}</span>
      <Check aria-hidden className={cn('size-4 shrink-0 text-assistant', isOpen && 'opacity-0')} />
      <span className={cn('min-w-0 flex-1 py-1.5 text-sm wrap-anywhere', isOpen && 'text-text-muted')}>
        {task}
        {isOpen && ' · open again'}
        {status === 'archived' && <span className="text-text-muted text-xs"> · archived</span>}
      </span>
      <span className="shrink-0 text-text-muted text-xs tabular-nums">
        {estimateMinutes !== null && `${formatMinutes(estimateMinutes)} · `}
        {completedAt && timeOf(completedAt, timeZone)}
      </span>
      {!isOpen && (
        <IconButton
          label={`Open again: ${task}`}
          size="small"
          onClick={again}
          className="group-focus-within/todo:opacity-100 group-hover/todo:opacity-100 pointer-fine:opacity-0"
        >
          <RotateCcw />
        </IconButton>
      )}
    </li>
  );
}

function timeOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
}
