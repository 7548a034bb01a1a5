// A day into which its ToDos are packed by their estimates. Pure, for the server and the browser alike.
//
// - What has an hour on this day begins then, wherever that is; of two that would overlap the earlier one stays.
// - The others, overdue ones first, then in the order of the list, each take the first gap in the working hours that is
//   long enough for all of it, and that is not past.
// - Lengths are real time: on the day the clocks go forward, 1:00 to 4:00 has room for two hours.

import { type Clock, instantOf, localDate, localNow } from '../time/clock.ts';
import { dayFromIso, isoDay } from '../time/day.ts';
import { groupsBy } from './group.ts';
import { comparePlaces } from './position.ts';
import type { Todo } from './todo.ts';

/** Wall-clock times 'HH:mm'; an end of '24:00' is midnight. */
export type WorkingHours = {
  start: string;
  end: string;
  lunch: { start: string; end: string } | null;
};

export const WORKING_HOURS: WorkingHours = { start: '09:00', end: '18:00', lunch: null };

/** What a ToDo without an estimate is taken to need, in minutes. */
export const GUESS = 30;
/** Plans begin at full five minutes. */
const STEP = 5 * 60_000;

export type PlannedTodo = {
  todo: Todo;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  /** The same on the wall, 'HH:mm'. */
  from: string;
  to: string;
  minutes: number;
  /** Nobody estimated it. */
  isGuess: boolean;
  /** It has an hour of its own. */
  isFixed: boolean;
};

/** `taken`: another one has its hour; `no-room`: no gap is long enough. */
export type LeftTodo = { todo: Todo; minutes: number; isGuess: boolean; why: 'taken' | 'no-room' };

export type DayPlan = {
  /** 'YYYY-MM-DD' */
  date: string;
  /** One after the other. */
  planned: PlannedTodo[];
  left: LeftTodo[];
  /** Of what is planned. */
  minutes: number;
};

type Span = { start: number; end: number };

/** Of the ToDos, those that are open and due today or overdue; the others are left alone. */
export function planDay(todos: readonly Todo[], clock: Clock, hours: WorkingHours = WORKING_HOURS): DayPlan {
  const { timeZone } = clock;
  const date = localDate(clock);
  const at = (time: string) => instantOn(date, time, timeZone);
  const groupOf = groupsBy(clock);
  const due = todos.filter((todo) => groupOf(todo) === 'overdue' || groupOf(todo) === 'today');
  const planned: PlannedTodo[] = [];
  const left: LeftTodo[] = [];
  const plan = (todo: Todo, start: number, isFixed: boolean) => {
    const { length, ...needs } = needsOf(todo);
    const end = start + length;
    planned.push({
      todo,
      start,
      end,
      from: wall(start, timeZone),
      to: wall(end, timeZone),
      ...needs,
      isFixed,
    });
  };

  for (const todo of due.filter((each) => hasHourOn(each, date)).sort(byHour)) {
    const start = instantOf(todo.deadline ?? '', timeZone);
    const { length, ...needs } = needsOf(todo);
    if (planned.some((other) => overlaps(other, { start, end: start + length }))) {
      left.push({ todo, ...needs, why: 'taken' });
    } else plan(todo, start, true);
  }

  const lunch = (hours.lunch ? [hours.lunch] : [])
    .map(({ start, end }) => ({ start: at(start), end: at(end) }))
    .filter(({ start, end }) => start < end);
  const from = Math.max(at(hours.start), Math.ceil(clock.now / STEP) * STEP);
  let gaps = [...planned, ...lunch].reduce<Span[]>(without, [{ start: from, end: at(hours.end) }]);
  for (const todo of due.filter((each) => !hasHourOn(each, date)).sort(inTurn(groupOf))) {
    const { length, ...needs } = needsOf(todo);
    const gap = gaps.find(({ start, end }) => end - start >= length);
    if (!gap) {
      left.push({ todo, ...needs, why: 'no-room' });
      continue;
    }
    plan(todo, gap.start, false);
    gaps = without(gaps, { start: gap.start, end: gap.start + length });
  }
  planned.sort((a, b) => a.start - b.start);
  return { date, planned, left, minutes: planned.reduce((sum, { minutes }) => sum + minutes, 0) };
}

function hasHourOn({ deadline, deadlineHasTime }: Todo, date: string): boolean {
  return deadlineHasTime && deadline?.slice(0, 10) === date;
}

function needsOf({ estimateMinutes }: Todo) {
  const minutes = estimateMinutes ?? GUESS;
  return { minutes, isGuess: estimateMinutes === null, length: minutes * 60_000 };
}

function byHour(a: Todo, b: Todo): number {
  return (a.deadline ?? '') < (b.deadline ?? '') ? -1 : a.deadline === b.deadline ? comparePlaces(a, b) : 1;
}

/** As the list shows them. */
function inTurn(groupOf: ReturnType<typeof groupsBy>) {
  const isLate = (todo: Todo) => Number(groupOf(todo) === 'overdue');
  return (a: Todo, b: Todo) => isLate(b) - isLate(a) || comparePlaces(a, b);
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function without(gaps: Span[], taken: Span): Span[] {
  return gaps.flatMap((gap) => {
    const parts = [
      { start: gap.start, end: Math.min(gap.end, taken.start) },
      { start: Math.max(gap.start, taken.end), end: gap.end },
    ];
    return overlaps(gap, taken) ? parts.filter(({ start, end }) => start < end) : [gap];
  });
}

function instantOn(date: string, time: string, timeZone: string): number {
  if (time === '24:00') return instantOf(`${isoDay(dayFromIso(date) + 1)}T00:00:00`, timeZone);
  return instantOf(`${date}T${time}:00`, timeZone);
}

function wall(instant: number, timeZone: string): string {
  return localNow({ now: instant, timeZone }).slice(11, 16);
}
