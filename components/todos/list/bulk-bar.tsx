'use client';
// What can be done with all selected rows at once. Loaded when rows are first selected.

import { Archive, CalendarDays, CircleCheck, FolderInput, Trash2, X } from 'lucide-react';
import { useRef } from 'react';
import type { Clock } from '@/lib/time/clock';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuLabel, MenuTrigger } from '../../ui/menu';
import { BulkDay } from './bulk-day';
import { MoveTargets } from './move-targets';
import type { ListActions } from './use-list-actions';

export type BulkBarProps = {
  todos: readonly Todo[];
  clock: Clock;
  actions: ListActions;
  /** Whether the day is being asked for. */
  isDayOpen: boolean;
  setDayOpen: (isOpen: boolean) => void;
  /** None is selected any more. */
  onClear: () => void;
};

export function BulkBar({ todos, clock, actions, isDayOpen, setDayOpen, onClear }: BulkBarProps) {
  const dayButton = useRef<HTMLButtonElement>(null);
  const lists = new Set(todos.map(listKey));
  const [list = ''] = lists;
  const act = (action: () => void) => {
    setDayOpen(false);
    action();
    onClear();
  };
  const what = todos.length === 1 ? '1 ToDo' : `${todos.length} ToDos`;
  return (
    <section
      aria-label="Selected ToDos"
      className="shrink-0 animate-slide-up border-t bg-raised px-2 py-1.5 shadow-raised motion-reduce:animate-none"
    >
      {isDayOpen && (
        <BulkDay
          what={what}
          clock={clock}
          take={(deadline) => act(() => actions.moveToDay(todos, deadline))}
          onClose={() => {
            setDayOpen(false);
            dayButton.current?.focus();
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-0.5">
        <p className="min-w-0 flex-1 whitespace-nowrap px-2 font-medium text-sm tabular-nums">
          {todos.length} selected
        </p>
        <IconButton label={`Complete ${what}`} onClick={() => act(() => actions.complete(todos))}>
          <CircleCheck />
        </IconButton>
        <IconButton
          ref={dayButton}
          label={`Move ${what} to a day`}
          aria-expanded={isDayOpen}
          onClick={() => setDayOpen(!isDayOpen)}
        >
          <CalendarDays />
        </IconButton>
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={`Move ${what} to another list`}>
              <FolderInput />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end" className="w-56">
            <MenuLabel>Move {what} to</MenuLabel>
            <MoveTargets
              from={lists.size === 1 ? list : ''}
              move={(category, name) => act(() => actions.moveToList(todos, category, name))}
            />
          </MenuContent>
        </Menu>
        <IconButton label={`Archive ${what}`} onClick={() => act(() => actions.archive(todos))}>
          <Archive />
        </IconButton>
        <IconButton label={`Delete ${what}`} onClick={() => act(() => actions.remove(todos))}>
          <Trash2 />
        </IconButton>
        <span aria-hidden className="mx-0.5 h-5 w-px bg-border" />
        <IconButton label="Select none" onClick={onClear}>
          <X />
        </IconButton>
      </div>
    </section>
  );
}
