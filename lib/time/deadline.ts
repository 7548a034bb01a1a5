// A deadline is a wall-clock date and time without a zone, as in 'by Monday' or 'Monday at 17:00'.
// Whether it has passed is a question for the person's clock. Safe to import in the browser.
import { type Clock, localDate, localNow } from './clock.ts';
import { addMonths, dayFromIso, isoDay } from './day.ts';

export type Deadline = {
  /** 'YYYY-MM-DDTHH:mm:ss'; without a said hour the time is 23:59:00 */
  at: string;
  /** whether an hour was said; "by end of day" says none */
  hasTime: boolean;
};

export type DeadlineBucket = 'overdue' | 'today' | 'this-week' | 'later' | 'none';

export type Shift = { days?: number; weeks?: number; months?: number; minutes?: number };

const END_OF_DAY = 'T23:59:00';

/**
 * 'This week' is tomorrow and the five days after it. By the calendar it would end on Sunday and be
 * empty every weekend, when people look ahead; seven days, today among them, hold each weekday once,
 * so 'Mon' in a list is never in doubt.
 */
export const DAYS_AHEAD_THIS_WEEK = 6;

/** A deadline on a day, 'YYYY-MM-DD', without an hour. */
export function endOfDay(date: string): Deadline {
  return { at: `${date}${END_OF_DAY}`, hasTime: false };
}

/** Without an hour a deadline is overdue once its day is past, with an hour once that time has come. */
export function isOverdue(deadline: Deadline, clock: Clock): boolean {
  if (deadline.hasTime) return deadline.at < localNow(clock);
  return deadline.at.slice(0, 10) < localDate(clock);
}

/** Which heading of the list a ToDo stands under. Exactly one fits. */
export function deadlineBucket(deadline: Deadline | null, clock: Clock): DeadlineBucket {
  if (deadline === null) return 'none';
  if (isOverdue(deadline, clock)) return 'overdue';
  const days = dayFromIso(deadline.at) - dayFromIso(localDate(clock));
  if (days === 0) return 'today';
  return days <= DAYS_AHEAD_THIS_WEEK ? 'this-week' : 'later';
}

/**
 * Moves a deadline. Days, weeks and months keep the hour on the wall, daylight saving or not; a day
 * that the month lacks becomes its last one. Minutes need an hour to count from, so they give one to
 * a deadline that had none: they count from the end of its day.
 */
export function shiftDeadline(deadline: Deadline, shift: Shift): Deadline {
  const { days = 0, weeks = 0, months = 0, minutes = 0 } = shift;
  const day = addMonths(dayFromIso(deadline.at), months) + weeks * 7 + days;
  const [hour = 0, minute = 0] = deadline.at.slice(11).split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  const dayOffset = Math.floor(total / 1440);
  const seconds = deadline.at.slice(17, 19) || '00';
  return {
    at: `${isoDay(day + dayOffset)}T${clockTime(total - dayOffset * 1440)}:${seconds}`,
    hasTime: deadline.hasTime || minutes !== 0,
  };
}

/** 'HH:mm' of minutes since midnight. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
