'use client';
// The days to which a ToDo can be moved, as a menu. Loaded when it is first opened.

import { type RefObject, useRef } from 'react';
import { dayFromIso, isoDay, mondayOf, partsOf, weekdayOf } from '@/lib/time/day';
import { monthName, weekdayName } from '@/lib/time/names';
import type { Todo } from '@/lib/todos/todo';
import { weeksFrom } from '@/lib/todos/week';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../ui/menu';

export type MoveMenuProps = {
  todo: Todo;
  today: string;
  /** A day of the week that is shown. */
  week: string;
  /** Has the focus again when the menu closes. */
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  move: (date: string | null) => void;
  open: () => void;
};

export function MoveMenu({ todo, today, week, button, onClose, move, open }: MoveMenuProps) {
  const opens = useRef(false);
  const own = todo.deadline?.slice(0, 10);
  const days = daysFor(today, week).filter(({ date }) => date !== own);
  return (
    <Menu open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <MenuTrigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </MenuTrigger>
      <MenuContent
        align="end"
        aria-labelledby={undefined}
        aria-label={`Move ${todo.task}`}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!opens.current && document.activeElement === document.body) {
            button.current?.focus({ preventScroll: true });
          }
        }}
      >
        <MenuLabel>Move to</MenuLabel>
        {days.map(({ date, title, detail }) => (
          <MenuItem key={date} onSelect={() => move(date)}>
            {title}
            <span className="ml-auto pl-4 text-text-muted text-xs">{detail}</span>
          </MenuItem>
        ))}
        {own !== undefined && <MenuItem onSelect={() => move(null)}>No deadline</MenuItem>}
        <MenuSeparator />
        <MenuItem
          onSelect={() => {
            opens.current = true;
            open();
          }}
        >
          Open
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** Today and tomorrow, the days of the week that is shown, and the Monday after it, as far as they are still to come. */
function daysFor(today: string, week: string): { date: string; title: string; detail: string }[] {
  const first = dayFromIso(today);
  const monday = mondayOf(dayFromIso(week));
  const shown = Array.from({ length: 7 }, (_, index) => monday + index).filter((day) => day > first + 1);
  const next = dayFromIso(weeksFrom(week, 1));
  const days = [first, first + 1, ...shown, ...(next > first + 1 ? [next] : [])];
  return days.map((day) => {
    const { day: dayOfMonth, month } = partsOf(day);
    const title = day === first ? 'Today' : day === first + 1 ? 'Tomorrow' : weekdayName(weekdayOf(day));
    return {
      date: isoDay(day),
      title: day === next && day > first + 1 ? `Next ${title}` : title,
      detail: `${dayOfMonth} ${monthName(month).slice(0, 3)}`,
    };
  });
}
