'use client';
// Days to choose a deadline from: the near ones by name, all others by a calendar, with an hour if one is wanted.
// Loaded when a deadline is first edited.

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { type Clock, localDate } from '@/lib/time/clock';
import { dayFromIso, isoDay, mondayOf } from '@/lib/time/day';
import { type Deadline, endOfDay } from '@/lib/time/deadline';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { Popover, PopoverAnchor, PopoverContent } from '../../ui/popover';
import { editFieldClass } from './edit-field';
import { firstWeekday } from './first-weekday';

type DatePickerProps = {
  anchor: RefObject<HTMLElement | null>;
  panel: RefObject<HTMLDivElement | null>;
  deadline: Deadline | null;
  clock: Clock;
  take: (deadline: Deadline | null) => void;
  /** Another hour, 'HH:mm', or '' for none; the day stays. */
  setTime: (time: string) => void;
  /** Whether something belongs to the edit. */
  contains: (target: EventTarget | null) => boolean;
  onEscape: () => void;
  onLeave: () => void;
};

export function DatePicker(props: DatePickerProps) {
  const { anchor, panel, deadline, clock, take, contains, onEscape, onLeave, setTime: changeTime } = props;
  const [time, setTime] = useState(deadline?.hasTime ? deadline.at.slice(11, 16) : '');
  // It stands elsewhere in the document, and has the colour of its list all the same.
  const [color] = useState(() => anchor.current?.closest<HTMLElement>('[data-color]')?.dataset.color);
  const today = localDate(clock);
  const chosen = deadline?.at.slice(0, 10) ?? null;
  const takeDay = (day: string) => take(withTime(day, time));
  const choices = [
    { label: 'Today', day: today },
    { label: 'Tomorrow', day: isoDay(dayFromIso(today) + 1) },
    { label: 'Next week', day: isoDay(mondayOf(dayFromIso(today)) + 7) },
  ];
  return (
    <Popover open>
      <PopoverAnchor virtualRef={anchor as RefObject<HTMLElement>} />
      <PopoverContent
        ref={panel}
        aria-label="Choose a day"
        data-color={color}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => {
          event.preventDefault();
          onEscape();
        }}
        onInteractOutside={(event) => {
          event.preventDefault();
          if (!contains(event.target)) onLeave();
        }}
        className="grid w-max gap-2 p-2.5"
      >
        <div className="flex flex-wrap gap-1.5">
          {choices.map(({ label, day }) => (
            <Button key={label} size="small" className="flex-1 px-2!" onClick={() => takeDay(day)}>
              {label}
            </Button>
          ))}
        </div>
        <DayPicker
          mode="single"
          selected={chosen === null ? undefined : dateOf(chosen)}
          defaultMonth={dateOf(chosen ?? today)}
          today={dateOf(today)}
          weekStartsOn={firstWeekday()}
          showOutsideDays
          onDayClick={(date) => takeDay(dayOf(date))}
          components={{ Chevron }}
          classNames={CLASSES}
        />
        <div className="flex items-center gap-2 border-t pt-2">
          <label className="flex items-center gap-2 text-sm text-text-muted">
            Time
            <input
              type="time"
              value={time}
              onChange={(event) => {
                setTime(event.currentTarget.value);
                changeTime(event.currentTarget.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onLeave();
              }}
              className={cn(editFieldClass, 'h-8 text-text! pointer-coarse:h-11')}
            />
          </label>
          {deadline && (
            <Button size="small" variant="quiet" className="ml-auto" onClick={() => take(null)}>
              No deadline
            </Button>
          )}
        </div>
      </PopoverContent>
    </Popover>
  );
}

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const Icon = orientation === 'left' ? ChevronLeft : ChevronRight;
  return <Icon aria-hidden className="size-4" />;
}

/** An empty time is none. */
function withTime(day: string, time: string): Deadline {
  return time === '' ? endOfDay(day) : { at: `${day}T${time}:00`, hasTime: true };
}

/** The calendar counts in dates of the browser's zone; only their day matters. */
function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

function dayOf(date: Date): string {
  return isoDay(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

const CLASSES = {
  root: 'relative',
  nav: 'absolute inset-x-0 top-0 flex justify-between',
  button_previous:
    'inline-flex size-8 items-center justify-center rounded-lg text-text-muted hover:bg-muted hover:text-text pointer-coarse:size-10',
  button_next:
    'inline-flex size-8 items-center justify-center rounded-lg text-text-muted hover:bg-muted hover:text-text pointer-coarse:size-10',
  month_caption: 'flex h-8 items-center justify-center font-medium text-sm pointer-coarse:h-10',
  month_grid: 'w-full border-collapse',
  weekday: 'pb-1 font-normal text-text-muted text-xs',
  day: 'p-0 text-center text-sm',
  day_button: 'size-8 rounded-lg hover:bg-muted pointer-coarse:size-10',
  outside: 'text-text-muted',
  today: 'font-semibold text-assistant',
  selected: '[&>button]:bg-assistant [&>button]:text-on-assistant [&>button]:hover:bg-assistant',
};
