'use client';
// The plan of today: what is due and overdue, packed into the working hours by its estimates, and made anew as the day
// goes on.

import { SlidersHorizontal } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { formatMinutes } from '@/lib/time/format';
import { type DayPlan, planDay, type WorkingHours } from '@/lib/todos/day-plan';
import type { Todo } from '@/lib/todos/todo';
import { ListNotes } from '../todos/list-notes';
import { useAllTodos } from '../todos/todos-provider';
import { Button } from '../ui/button';
import { COOKIES, remember } from '../ui/cookie';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';
import { AddToList } from './add-to-list';
import { readHours, writeHours } from './day-hours';
import { DayLeft } from './day-left';
import { DayTimeline } from './day-timeline';
import { HoursForm } from './hours-form';
import { ListStatus } from './list-status';
import type { List } from './lists';
import { OpenedTodo } from './opened-todo';
import { useCards } from './use-cards';
import { useMinute } from './use-minute';
import { dayWords } from './week-title';

type DayViewProps = {
  lists: readonly List[];
  /** The working hours as the cookie has them (day-hours.ts). */
  hours: string | null;
  onSearch: () => void;
};

export function DayView({ lists, hours: kept, onSearch }: DayViewProps) {
  const keys = useMemo(() => lists.map(({ key }) => key), [lists]);
  const shown = useAllTodos(keys);
  const { store, timeZone, renderedAt, todos, phase, more } = shown;
  const clock = useMinute(timeZone, renderedAt);
  const [hours, setHours] = useState(() => readHours(kept));
  const region = useRef<HTMLElement>(null);
  const plan = useMemo(() => planDay(todos, clock, hours), [todos, clock, hours]);
  const { date, planned, left } = plan;
  const byId = useMemo(() => new Map(todos.map((todo): [string, Todo] => [todo.id, todo])), [todos]);
  const { cards, above } = useCards({ region, todos: byId, clock, onSearch });
  const isEmpty = planned.length === 0 && left.length === 0;

  const change = (next: WorkingHours) => {
    setHours(next);
    remember(COOKIES.workingHours, writeHours(next));
  };
  return (
    <section ref={region} aria-labelledby="day-title" className="flex min-h-0 flex-1 flex-col">
      <div className="mx-auto w-full max-w-3xl px-3">
        <div className="flex min-h-9 items-center gap-x-3 pt-1 pb-1.5">
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
            <h2 id="day-title" className="font-medium text-sm">
              {dayWords(date).long}
            </h2>
            <p role="status" className="min-w-0 text-text-muted text-xs tabular-nums">
              {totalOf(plan)}
            </p>
          </div>
          <Popover>
            <PopoverTrigger asChild>
              <Button size="small" variant="quiet" className="text-text-muted">
                <SlidersHorizontal aria-hidden className="size-4" />
                <span className="sr-only">Working hours: </span>
                <span className="tabular-nums max-sm:sr-only">
                  {hours.start}–{hours.end}
                </span>
              </Button>
            </PopoverTrigger>
            <PopoverContent align="end" aria-label="Working hours" className="w-72 p-4">
              <HoursForm hours={hours} onChange={change} />
            </PopoverContent>
          </Popover>
        </div>
        <div className="-mx-3">
          <AddToList lists={lists} day={date} placeholder="Add a ToDo for today" />
        </div>
      </div>
      <ListNotes shows={() => false} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto w-full max-w-3xl px-3 pb-10">
          <ListStatus
            phase={phase}
            more={more}
            retry={() => lists.forEach(({ key }) => void store.load(key))}
          />
          {isEmpty && phase === 'ready' && (
            <p className="px-2 py-10 text-center text-sm text-text-muted">
              Nothing is due today. What has its deadline today, or had it before, is planned here by how long
              it takes.
            </p>
          )}
          {!isEmpty && (planned.length > 0 || left.length === 0) && (
            <DayTimeline plan={plan} hours={hours} clock={clock} lists={lists} cards={cards} />
          )}
          {left.length > 0 && <DayLeft left={left} date={date} lists={lists} cards={cards} clock={clock} />}
        </div>
      </div>
      <OpenedTodo {...{ above, shown, byId, lists, clock, region }} />
    </section>
  );
}

function totalOf({ planned, left, minutes }: DayPlan): string {
  const parts = [];
  if (planned.length > 0) {
    parts.push(`${planned.length} planned, ${formatMinutes(minutes)}`);
  }
  if (left.length > 0) parts.push(`${left.length} without room`);
  return parts.join(' · ');
}
