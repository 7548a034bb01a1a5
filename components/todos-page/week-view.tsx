'use client';
// A week from Monday to Sunday: what is due on each day, to check off, to open, and to move to another day.

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Clock, localDate } from '@/lib/time/clock';
import { dayFromIso, isoDay } from '@/lib/time/day';
import { isOverdue } from '@/lib/time/deadline';
import { formatMinutes } from '@/lib/time/format';
import type { TodoFilter } from '@/lib/todos/find/filter';
import { deadlineOf } from '@/lib/todos/group';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo } from '@/lib/todos/todo';
import { weekOf, weeksFrom } from '@/lib/todos/week';
import { ListNotes } from '../todos/list-notes';
import { useAllTodos } from '../todos/todos-provider';
import { useClock } from '../todos/use-clock';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { AddToList } from './add-to-list';
import type { Address } from './address';
import { ListStatus } from './list-status';
import type { List } from './lists';
import { OpenedTodo } from './opened-todo';
import { OverdueStrip } from './overdue-strip';
import { cardOf, useCards } from './use-cards';
import { useDragCards } from './use-drag-cards';
import { WeekDay } from './week-day';
import { dayWords, weekTitle } from './week-title';

type WeekViewProps = {
  lists: readonly List[];
  /** A day of the week that is shown; null for this week. */
  date: string | null;
  filter: TodoFilter;
  go: (change: Partial<Address>, options?: { replaces?: boolean }) => void;
  onSearch: () => void;
};

export function WeekView({ lists, date, filter, go, onSearch }: WeekViewProps) {
  const keys = useMemo(() => lists.map(({ key }) => key), [lists]);
  const shown = useAllTodos(keys);
  const { store, timeZone, renderedAt, todos, phase, more } = shown;
  const clock = useClock(todos, timeZone, renderedAt);
  const region = useRef<HTMLElement>(null);
  const [words, setWords] = useState('');

  const today = localDate(clock);
  const day = date ?? today;
  const monday = weeksFrom(day, 0);
  const isThisWeek = monday === weeksFrom(today, 0);
  const days = useMemo(() => weekOf(todos, monday), [todos, monday]);
  const minutes = days.reduce((sum, each) => sum + each.minutes, 0);
  const overdue = useMemo(
    // Those of the week itself stand on their days; a week that is over takes none.
    () =>
      monday < weeksFrom(today, 0)
        ? []
        : todos.filter((todo) => isLate(todo, clock) && (todo.deadline ?? '') < monday),
    [todos, clock, monday, today],
  );
  const byId = useMemo(() => new Map(todos.map((todo) => [todo.id, todo])), [todos]);

  const step = (todo: Todo, by: -1 | 1) => {
    const from = todo.deadline?.slice(0, 10) ?? today;
    // What is late goes to today first.
    const to = from < monday && from < today ? (by === 1 ? today : null) : isoDay(dayFromIso(from) + by);
    if (to === null) return;
    cards.move(todo, to, () => {
      cards.focus.follow(todo.id);
      setWords(`${todo.task}: ${dayWords(to).long}`);
      if (weeksFrom(to, 0) !== monday) go({ date: to }, { replaces: true });
    });
  };
  const { cards, above } = useCards({ region, todos: byId, clock, step, onSearch });

  const drop = useCallback(
    (id: string, to: string) => {
      const todo = byId.get(id);
      if (todo && todo.deadline?.slice(0, 10) !== to) cards.move(todo, to);
    },
    [byId, cards],
  );
  const drag = useDragCards(region, drop);
  const ids = useMemo(
    () => [...overdue, ...days.flatMap(({ allDay, timed }) => [...allDay, ...timed])].map(({ id }) => id),
    [overdue, days],
  );

  const goToSide = (target: Element, by: -1 | 1): boolean => {
    const column = target.closest<HTMLElement>('[data-day]');
    const all = [...(region.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
    if (!column) return false;
    const at = [...column.querySelectorAll('[data-card]')].findIndex((card) => card.contains(target));
    for (let beside = all.indexOf(column) + by; all[beside]; beside += by) {
      const there = [...(all[beside]?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
      const next = there[Math.min(at, there.length - 1)]?.dataset.card;
      if (next) {
        cards.focus.focusOn(next);
        return true;
      }
    }
    return true;
  };

  return (
    <section
      ref={region}
      aria-labelledby="week-title"
      onKeyDown={(event) => {
        const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
        if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || ctrlKey || metaKey || shiftKey) return;
        const by = key === 'ArrowLeft' ? -1 : 1;
        const id = target instanceof Element && region.current?.contains(target) ? cardOf(target) : null;
        const todo = id === null ? undefined : byId.get(id);
        if (!todo || !(target instanceof Element)) return;
        event.preventDefault();
        if (altKey) step(todo, by);
        else goToSide(target, by);
      }}
      {...drag.handlers}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex flex-wrap items-start gap-x-3 px-2 pt-1 sm:px-4">
        <div className="flex h-9 min-w-0 items-center gap-1 pb-0.5 max-sm:w-full">
          <IconButton label="Week before" onClick={() => go({ date: weeksFrom(monday, -1) })}>
            <ChevronLeft />
          </IconButton>
          <IconButton label="Next week" onClick={() => go({ date: weeksFrom(monday, 1) })}>
            <ChevronRight />
          </IconButton>
          <h2 id="week-title" className="min-w-0 truncate px-1 font-medium text-sm tabular-nums">
            {weekTitle(monday)}
          </h2>
          {minutes > 0 && (
            <p className="shrink-0 text-text-muted text-xs tabular-nums">{formatMinutes(minutes)}</p>
          )}
          {!isThisWeek && (
            <Button size="small" className="max-sm:ml-auto" onClick={() => go({ date: null })}>
              This week
            </Button>
          )}
        </div>
        <div className="-mx-2 min-w-0 flex-1 basis-72 sm:-mr-3 sm:ml-auto sm:max-w-md">
          <AddToList
            lists={lists}
            day={isThisWeek ? today : monday}
            placeholder={isThisWeek ? 'Add a ToDo for today' : `Add a ToDo for ${dayWords(monday).long}`}
          />
        </div>
      </div>
      <ListNotes shows={() => false} />
      <div className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <ListStatus
          phase={phase}
          more={more}
          retry={() => lists.forEach(({ key }) => void store.load(key))}
        />
        <OverdueStrip
          todos={overdue}
          lists={lists}
          cards={cards}
          clock={clock}
          week={monday}
          onAll={() => go({ view: 'list', filter: { ...filter, due: 'overdue' } })}
        />
        <ol className="grid min-h-full @4xl:grid-cols-7 @4xl:divide-x @4xl:border-t">
          {days.map((each) => (
            <WeekDay key={each.date} day={each} lists={lists} cards={cards} clock={clock} />
          ))}
        </ol>
      </div>
      {drag.Part && <drag.Part {...drag.props} ids={ids} region={region} todos={byId} />}
      <OpenedTodo {...{ above, shown, byId, lists, clock, region }} />
      <p role="status" className="sr-only">
        {words}
      </p>
    </section>
  );
}

function isLate(todo: Todo, clock: Clock): boolean {
  const deadline = deadlineOf(todo);
  return deadline !== null && isOpen(todo) && isOverdue(deadline, clock);
}
