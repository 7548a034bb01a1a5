'use client';
// One day of the week: what has no hour, then the hours. Wide screens show it as a column, others as a part of a list.

import { memo, useState } from 'react';
import { type Clock, localDate } from '@/lib/time/clock';
import { formatMinutes } from '@/lib/time/format';
import type { WeekDay as Day } from '@/lib/todos/week';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { CardMeta } from './card-meta';
import type { List } from './lists';
import { TodoCard } from './todo-card';
import type { Cards } from './use-cards';
import { dayWords } from './week-title';

type WeekDayProps = { day: Day; lists: readonly List[]; cards: Cards; clock: Clock };

/** A day of more shows them when asked. */
const MOST = 40;

export const WeekDay = memo(function WeekDay({ day, lists, cards, clock }: WeekDayProps) {
  const [isWhole, setWhole] = useState(false);
  const { date, allDay, timed, minutes } = day;
  const today = localDate(clock);
  const todos = [...allDay, ...timed];
  const drawn = isWhole ? todos : todos.slice(0, MOST);
  const { name, short, number, long } = dayWords(date);
  const isToday = date === today;
  return (
    <li
      data-day={date}
      className="min-w-0 px-3 pb-2.5 transition-colors data-over:bg-assistant-soft sm:px-4 @4xl:px-1.5 @4xl:pb-8"
    >
      <h3
        id={`day-${date}`}
        aria-current={isToday ? 'date' : undefined}
        className="sticky top-0 z-1 -mx-1.5 flex items-baseline gap-1.5 bg-background px-1.5 py-1.5 text-sm"
      >
        <span className="sr-only">{isToday ? `Today, ${long}` : long}</span>
        <span
          aria-hidden
          className={cn(
            'min-w-6 rounded-full text-center font-medium tabular-nums leading-6',
            isToday && 'bg-accent text-on-accent',
            !isToday && date < today && 'text-text-muted',
          )}
        >
          {number}
        </span>
        <span aria-hidden className={cn('min-w-0 truncate', isToday ? 'font-medium' : 'text-text-muted')}>
          <span className="@4xl:hidden">{name}</span>
          <span className="hidden @4xl:inline">{short}</span>
        </span>
        {minutes > 0 && (
          <span className="ml-auto shrink-0 font-normal text-text-muted text-xs tabular-nums">
            <span className="sr-only">, estimated: </span>
            {formatMinutes(minutes)}
          </span>
        )}
      </h3>
      {todos.length === 0 ? (
        <p className="px-1 pb-1 text-text-muted text-xs @4xl:sr-only">Nothing due</p>
      ) : (
        <ul aria-labelledby={`day-${date}`} className="grid gap-1.5 pt-0.5">
          {drawn.map((todo) => (
            <TodoCard key={todo.id} todo={todo} lists={lists} cards={cards} today={today} week={date}>
              <CardMeta todo={todo} clock={clock} />
            </TodoCard>
          ))}
        </ul>
      )}
      {drawn.length < todos.length && (
        <Button size="small" variant="quiet" className="mt-1.5 w-full" onClick={() => setWhole(true)}>
          {todos.length - drawn.length} more
        </Button>
      )}
    </li>
  );
});
