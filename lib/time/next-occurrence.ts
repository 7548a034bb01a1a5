// When something comes again. The days are those of the rrule library; this is the only module that imports it,
// and it is too large for the first visit.
//
// - Days are wall-clock days without a zone: 18:00 stays 18:00 when the clocks change.
// - The next one is the first day of the rule after the later of the two: the day it was due, the day it was
//   done. What was missed in between is not made up for, and what is done ahead of its day is not asked for again.
// - A month that lacks the day is skipped: "every 31st" comes in seven months of the year. RFC 5545, 3.3.10:
//   an invalid date such as 30 February "MUST be ignored and MUST NOT be counted". Calendars that read the rule
//   do the same. The last day of each month is BYMONTHDAY=-1.
// - COUNT counts what was done. RFC 5545 counts each day of the rule; a person who means to do something five
//   times has not done it by missing a day. Who misses none finds no difference.
// - Counted from completion, a bare "a month" is a month of the calendar, whose missing days become its last
//   one: done on 31 January, the next is on 28 February.
import * as library from 'rrule';
import { addMonths, type Day, dayFromIso, isoDay } from './day.ts';
import { type Deadline, endOfDay } from './deadline.ts';
import type { Repeat } from './repeat.ts';
import { namesDays, type Rule, readRule } from './repeat-rule.ts';

// Bundlers take its ES modules, and Node its CommonJS, in which it finds no names: there all of it is the default.
const { RRule, Weekday } = 'default' in library ? (library.default as typeof library) : library;

/** A rule that has no day in so many years (of each so many years, where it is not of every one) has none. */
const MAX_YEARS = 50;

const MS_PER_DAY = 86_400_000;

const FREQUENCIES = {
  DAILY: RRule.DAILY,
  WEEKLY: RRule.WEEKLY,
  MONTHLY: RRule.MONTHLY,
  YEARLY: RRule.YEARLY,
} as const;

/**
 * What follows one that was due at `deadline` and was done on the day `doneOn` ('YYYY-MM-DD' in the person's
 * zone); null when the repetition has ended. The hour stays; without a deadline it comes without an hour.
 */
export function nextOccurrence(
  repeat: Repeat,
  { deadline, doneOn }: { deadline: Deadline | null; doneOn: string },
): { deadline: Deadline; repeat: Repeat } | null {
  const { rule: text, start, afterCompletion, next } = repeat;
  const rule = readRule(text);
  const done = repeat.done + 1;
  if (!rule || (rule.count !== null && done >= rule.count)) return null;
  const due = next?.deadline ?? deadline;
  const after = due && due.at.slice(0, 10) > doneOn ? due.at.slice(0, 10) : doneOn;
  const day = afterCompletion ? dayAfterCompletion(rule, doneOn) : dayAfter(rule, start, after);
  if (day === null) return null;
  return { deadline: onDay(day, due), repeat: { rule: text, start, afterCompletion, done } };
}

/** The first day of the rule on or after a day, when the rule counts from that day. */
export function firstDay(rule: Rule, from: string): string | null {
  return dayAfter(rule, from, isoDay(dayFromIso(from) - 1));
}

/** The deadline on another day, at the same hour. */
export function onDay(day: string, like: Deadline | null): Deadline {
  return like?.hasTime ? { at: `${day}${like.at.slice(10)}`, hasTime: true } : endOfDay(day);
}

function dayAfter(rule: Rule, start: string, after: string): string | null {
  const from = phaseNear(rule, dayFromIso(start), dayFromIso(after));
  const horizon = addMonths(Math.max(from, dayFromIso(after)), MAX_YEARS * 12 * yearsApart(rule));
  const last = rule.until === null ? horizon : Math.min(horizon, dayFromIso(rule.until));
  const found = ruleFrom(rule, from, last).after(dateOf(dayFromIso(after)), false);
  return found && isoDay(found.getTime() / MS_PER_DAY);
}

function yearsApart({ freq, interval }: Rule): number {
  if (freq === 'YEARLY') return interval;
  return freq === 'MONTHLY' ? Math.ceil(interval / 12) : 1;
}

function dayAfterCompletion(rule: Rule, doneOn: string): string | null {
  const day = dayFromIso(doneOn);
  const next = namesDays(rule) ? dayAfter(rule, doneOn, doneOn) : isoDay(later(rule, day));
  return next !== null && rule.until !== null && next > rule.until ? null : next;
}

function later({ freq, interval }: Rule, day: Day): Day {
  if (freq === 'DAILY') return day + interval;
  if (freq === 'WEEKLY') return day + 7 * interval;
  return addMonths(day, freq === 'MONTHLY' ? interval : 12 * interval);
}

/**
 * The library counts every day from the first on. Days and weeks that are long past are left out: a day in the
 * same phase, shortly before `after`, gives the same days from there on.
 */
function phaseNear({ freq, interval }: Rule, start: Day, after: Day): Day {
  if (freq !== 'DAILY' && freq !== 'WEEKLY') return start;
  const step = (freq === 'DAILY' ? 1 : 7) * interval;
  return start + Math.max(0, Math.floor((after - start) / step) - 1) * step;
}

function ruleFrom(rule: Rule, from: Day, last: Day) {
  const { freq, interval, weekdays, monthDays, months, setPositions } = rule;
  return new RRule(
    {
      freq: FREQUENCIES[freq],
      interval,
      dtstart: dateOf(from),
      until: dateOf(last),
      // The library's weeks count from Monday as 0.
      byweekday: list(weekdays.map(({ nth, weekday }) => new Weekday((weekday + 6) % 7, nth || undefined))),
      bymonthday: list(monthDays),
      bymonth: list(months),
      bysetpos: list(setPositions),
    },
    true,
  );
}

function list<T>(values: T[]): T[] | null {
  return values.length > 0 ? values : null;
}

/** Midnight of a day without a zone, as the library wants it. */
function dateOf(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}
