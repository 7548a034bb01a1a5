// Deadlines and estimates in words: short for a list row, long for a sentence. Safe to import in the browser.
import { type Clock, localDate } from './clock.ts';
import { dayFromIso, partsOf, weekdayOf } from './day.ts';
import { DAYS_AHEAD_THIS_WEEK, type Deadline } from './deadline.ts';
import { monthName, weekdayName } from './names.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from './work-time.ts';

export type FormatDeadlineOptions = {
  /** false for a ToDo that is done: the day itself instead of how late it is. Default true. */
  late?: boolean;
};

/** Past this many days the day itself says more than the count. */
const MAX_DAYS_LATE = 30;

/**
 * For a list row: 'Today', 'Today 17:00', 'Tomorrow', 'Sat', 'Mon 4 Aug', 'Mon 4 Aug 2027', 'Yesterday',
 * '3 days late'. A bare weekday stands only for the days that deadlineBucket calls this week.
 */
export function formatDeadline(deadline: Deadline, clock: Clock, opts: FormatDeadlineOptions = {}): string {
  const today = dayFromIso(localDate(clock));
  const day = dayFromIso(deadline.at);
  const days = day - today;
  const late = opts.late ?? true;
  if (late && days < -1 && days >= -MAX_DAYS_LATE) return `${-days} days late`;
  const time = deadline.hasTime ? ` ${deadline.at.slice(11, 16)}` : '';
  return `${nearDay(days) ?? shortDay(day, today)}${time}`;
}

/** For a sentence: 'today, Wednesday 30 July', 'Saturday 2 August', 'Monday 4 August at 17:00'. */
export function formatDeadlineLong(deadline: Deadline, clock: Clock): string {
  const today = dayFromIso(localDate(clock));
  const day = dayFromIso(deadline.at);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const near = nearDay(day - today);
  const date = `${weekdayName(weekdayOf(day))} ${dayOfMonth} ${monthName(month)}`;
  return [
    near ? `${near.toLowerCase()}, ` : '',
    date,
    year === partsOf(today).year ? '' : ` ${year}`,
    deadline.hasTime ? ` at ${deadline.at.slice(11, 16)}` : '',
  ].join('');
}

/**
 * An estimate in words: '45 min', '2 h', '2 h 15 min'; from 8 h on whole working days where they fit
 * ('1 day' is 480 minutes, see work-time.ts), else hours. readDuration reads back the same minutes.
 */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const days = whole / MINUTES_PER_DAY;
  if (days >= 1 && Number.isInteger(days)) return days === 1 ? '1 day' : `${days} days`;
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function nearDay(days: number): 'Yesterday' | 'Today' | 'Tomorrow' | null {
  if (days === -1) return 'Yesterday';
  if (days === 0) return 'Today';
  return days === 1 ? 'Tomorrow' : null;
}

function shortDay(day: number, today: number): string {
  const weekday = weekdayName(weekdayOf(day)).slice(0, 3);
  const days = day - today;
  if (days > 0 && days <= DAYS_AHEAD_THIS_WEEK) return weekday;
  const { year, month, day: dayOfMonth } = partsOf(day);
  const date = `${weekday} ${dayOfMonth} ${monthName(month).slice(0, 3)}`;
  return year === partsOf(today).year ? date : `${date} ${year}`;
}
