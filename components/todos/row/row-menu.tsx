'use client';
// What can be done with a ToDo. Loaded when it is first opened.

import {
  CalendarDays,
  ChevronLeft,
  FolderInput,
  History,
  Lightbulb,
  ListChecks,
  NotebookPen,
  Repeat2,
  Trash2,
} from 'lucide-react';
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { listKey } from '@/lib/todos/list-key';
import type { Todo, TodoStatus } from '@/lib/todos/todo';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { MoveTargets } from '../list/move-targets';
import { StatusChoices } from './status-choices';

/** What the menu opens in the row, or beside it. */
export type RowPart = 'deadline' | 'ideas' | 'notes' | 'repeat' | 'history';
export type NearDay = 'today' | 'tomorrow' | 'next week';

export type RowMenuProps = {
  todo: Todo;
  /** Has the focus again when the menu closes. */
  button: RefObject<HTMLButtonElement | null>;
  /** The status alone. */
  only: 'status' | null;
  /** The keyboard opened it: its first item has the focus. */
  byKeyboard: boolean;
  onClose: () => void;
  setStatus: (status: TodoStatus) => void;
  setDay: (day: NearDay) => void;
  /** `name` is that of the list, for the notice. */
  move: (category: string, name: string) => void;
  open: (part: RowPart) => void;
  /** Selects it, to go on with several at once. */
  select?: () => void;
  remove: () => void;
};

const DAYS: { day: NearDay; label: string }[] = [
  { day: 'today', label: 'Today' },
  { day: 'tomorrow', label: 'Tomorrow' },
  { day: 'next week', label: 'Next week' },
];

export function RowMenu(props: RowMenuProps) {
  const { todo, button, only, byKeyboard, onClose, setStatus, setDay, move, open, select, remove } = props;
  const [moving, setMoving] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const opens = useRef(false);
  // The menu itself takes the focus when it opens, and passes it on where the keyboard opened it.
  const passesOn = useRef(byKeyboard);
  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    if (!passesOn.current || target !== currentTarget) return;
    passesOn.current = false;
    focusFirstIn(currentTarget);
  };
  useEffect(() => {
    if (moving && content.current) focusFirstIn(content.current);
  }, [moving]);
  const choose = (part: RowPart) => () => {
    opens.current = true;
    open(part);
  };
  return (
    <Menu open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <MenuTrigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </MenuTrigger>
      <MenuContent
        ref={content}
        align={only ? 'start' : 'end'}
        aria-labelledby={undefined}
        aria-label={only ? `Status of ${todo.task}` : `What to do with ${todo.task}`}
        onFocus={onFocus}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // Unless what was chosen takes the focus.
          if (!opens.current && document.activeElement === document.body) {
            button.current?.focus({ preventScroll: true });
          }
        }}
        className="w-72"
      >
        {moving ? (
          <>
            <MenuItem
              onSelect={(event) => {
                event.preventDefault();
                setMoving(false);
              }}
            >
              <ChevronLeft aria-hidden />
              Back
            </MenuItem>
            <MenuSeparator />
            <MoveTargets from={listKey(todo)} move={move} />
          </>
        ) : (
          <>
            <StatusChoices status={todo.status} choose={setStatus} />
            {!only && (
              <>
                <MenuSeparator />
                <MenuLabel>Deadline</MenuLabel>
                <div className="grid grid-cols-[1fr_1fr_1fr_auto]">
                  {DAYS.map(({ day, label }) => (
                    <MenuItem
                      key={day}
                      className="justify-center whitespace-nowrap px-1.5! text-xs!"
                      onSelect={() => setDay(day)}
                    >
                      {label}
                    </MenuItem>
                  ))}
                  <MenuItem
                    aria-label="Another day"
                    title="Another day"
                    className="px-2!"
                    onSelect={choose('deadline')}
                  >
                    <CalendarDays aria-hidden />
                  </MenuItem>
                </div>
                <MenuSeparator />
                <MenuItem onSelect={choose('notes')}>
                  <NotebookPen aria-hidden />
                  {todo.notes === '' ? 'Add notes' : 'Edit notes'}
                </MenuItem>
                <MenuItem onSelect={choose('ideas')}>
                  <Lightbulb aria-hidden />
                  Add an idea
                </MenuItem>
                <MenuItem onSelect={choose('repeat')}>
                  <Repeat2 aria-hidden />
                  {todo.repeat ? 'Change the repetition' : 'Repeat'}
                </MenuItem>
                <MenuItem
                  onSelect={(event) => {
                    event.preventDefault();
                    setMoving(true);
                  }}
                >
                  <FolderInput aria-hidden />
                  Move to another list
                </MenuItem>
                <MenuItem onSelect={choose('history')}>
                  <History aria-hidden />
                  History
                </MenuItem>
                {select && (
                  <MenuItem onSelect={select}>
                    <ListChecks aria-hidden />
                    Select
                  </MenuItem>
                )}
                <MenuSeparator />
                <MenuItem onSelect={remove} className="text-danger">
                  <Trash2 aria-hidden />
                  Delete
                </MenuItem>
              </>
            )}
          </>
        )}
      </MenuContent>
    </Menu>
  );
}

function focusFirstIn(menu: Element): void {
  menu.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
}
