// The ToDos of a week by day, Monday to Sunday. Pure, for the server and the browser alike.

import { type Day, dayFromIso, isoDay, mondayOf } from '../time/day.ts';
import { comparePlaces } from './position.ts';
import type { Todo } from './todo.ts';

export type WeekDay = {
  /** 'YYYY-MM-DD' */
  date: string;
  /** Without an hour, in the order of the list. */
  allDay: Todo[];
  /** With an hour, the earliest first. */
  timed: Todo[];
  /** Estimated, of those that are not done yet. */
  minutes: number;
};

/** The seven days of the week that holds `date` ('YYYY-MM-DD'). Archived ToDos are in none. */
export function weekOf(todos: readonly Todo[], date: string): WeekDay[] {
  const monday = mondayOf(dayFromIso(date));
  const days = Array.from({ length: 7 }, (_, index) => emptyDay(monday + index));
  for (const todo of todos) {
    if (todo.deadline === null || todo.status === 'archived') continue;
    const day = days[dayFromIso(todo.deadline) - monday];
    if (!day) continue;
    (todo.deadlineHasTime ? day.timed : day.allDay).push(todo);
    if (todo.status !== 'done') day.minutes += todo.estimateMinutes ?? 0;
  }
  for (const { allDay, timed } of days) {
    allDay.sort(comparePlaces);
    timed.sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? '', 'en') || comparePlaces(a, b));
  }
  return days;
}

/** A day of another week: `weeks` later, or earlier where negative. */
export function weeksFrom(date: string, weeks: number): string {
  return isoDay(mondayOf(dayFromIso(date)) + 7 * weeks);
}

function emptyDay(day: Day): WeekDay {
  return { date: isoDay(day), allDay: [], timed: [], minutes: 0 };
}
