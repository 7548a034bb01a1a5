// How something comes again: a rule of RFC 5545 on wall-clock days, without a zone. Safe to import in the browser.

import { type Day, dayFromIso, isoDay, lastOfMonth, partsOf, weekdayOf } from './day.ts';
import type { Deadline } from './deadline.ts';
import { type NthWeekday, type Rule, readRule, writeRule } from './repeat-rule.ts';

export type Repeat = {
  /** The value of an RRULE without DTSTART, as in 'FREQ=WEEKLY;BYDAY=MO,WE'. */
  rule: string;
  /** The day that the rule counts from, 'YYYY-MM-DD'. */
  start: string;
  /** The next one is counted from the day on which this one was done, not from when it was due. */
  afterCompletion: boolean;
  /** How many have been done, for a rule that ends after a number of times. */
  done: number;
  /**
   * What the next one holds instead, where only this one was changed: the values from before that change.
   * `deadline` is where this one stood in the rhythm; the next is counted from it.
   */
  next?: {
    task?: string;
    estimateMinutes?: number | null;
    deadline?: Deadline;
    solutions?: string[];
    notes?: string;
  };
};

/** Whether the text is a rule that Maistro keeps. */
export function isRule(text: string): boolean {
  return readRule(text) !== null;
}

/**
 * The repetition when this and all that follow move from one day to another ('YYYY-MM-DD', or longer): it counts
 * from the new day, and a rule that names the old day names the new one. A day on which the rule falls anyway
 * leaves the rule as it is, and so does counting from completion.
 */
export function moveRule(repeat: Repeat, from: string, to: string): Repeat {
  const start = to.slice(0, 10);
  const rule = readRule(repeat.rule);
  if (!rule || repeat.afterCompletion || start === from.slice(0, 10)) return { ...repeat, start };
  return { ...repeat, start, rule: writeRule(moved(rule, dayFromIso(from), dayFromIso(to))) };
}

/** Whether a day is one that the rule names; which weeks, months or years it comes in is not asked. */
export function namesDay({ weekdays, monthDays, months }: Rule, iso: string): boolean {
  const day = dayFromIso(iso);
  return (
    (months.length === 0 || months.includes(partsOf(day).month)) &&
    (monthDays.length === 0 || monthDays.some((each) => isDate(each, day))) &&
    (weekdays.length === 0 || weekdays.some((each) => isWeekday(each, day)))
  );
}

/** With its fields in one order, whoever stored it, so that equal ones have equal JSON. */
export function inOrder({ rule, start, afterCompletion, done, next }: Repeat): Repeat {
  if (next === undefined) return { rule, start, afterCompletion, done };
  const { task, estimateMinutes, deadline, solutions, notes } = next;
  const instead = {
    task,
    estimateMinutes,
    deadline: deadline && { at: deadline.at, hasTime: deadline.hasTime },
    solutions,
    notes,
  };
  const given = Object.entries(instead).filter(([, value]) => value !== undefined);
  return {
    rule,
    start,
    afterCompletion,
    done,
    ...(given.length > 0 ? { next: Object.fromEntries(given) } : {}),
  };
}

function moved(rule: Rule, from: Day, to: Day): Rule {
  // Which of several days ("the last working day") cannot be told from one: the rhythm stays.
  if (namesDay(rule, isoDay(to)) || rule.setPositions.length > 0) return rule;
  const was = partsOf(from).month;
  return {
    ...rule,
    months: replaced(rule.months, (month) => month === was, partsOf(to).month),
    monthDays: replaced(rule.monthDays, (each) => isDate(each, from), partsOf(to).day).sort((a, b) => a - b),
    weekdays: replaced(rule.weekdays, (each) => isWeekday(each, from), weekdayLike(rule, from, to)).sort(
      (a, b) => ((a.weekday + 6) % 7) - ((b.weekday + 6) % 7),
    ),
  };
}

/** A list of one is replaced whatever it holds; of several, what was never there is not replaced. */
function replaced<T>(list: T[], fits: (value: T) => boolean, by: T): T[] {
  const all = list.map((value) => (list.length === 1 || fits(value) ? by : value));
  return all.filter((value, index) => all.findIndex((each) => same(each, value)) === index);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The weekday of a day, counted in its month as the one that it replaces. */
function weekdayLike({ weekdays }: Rule, from: Day, to: Day): NthWeekday {
  const weekday = weekdayOf(to);
  const before = weekdays.find((each) => isWeekday(each, from)) ?? weekdays[0];
  if (!before || before.nth === 0) return { nth: 0, weekday };
  const nth = Math.ceil(partsOf(to).day / 7);
  const isLast = lastOfMonth(to) - to < 7;
  // A fifth one is missing from most months, a last one is in each.
  return { nth: isLast && (before.nth < 0 || nth === 5) ? -1 : nth, weekday };
}

function isDate(monthDay: number, day: Day): boolean {
  return monthDay > 0 ? monthDay === partsOf(day).day : monthDay === day - lastOfMonth(day) - 1;
}

function isWeekday({ nth, weekday }: NthWeekday, day: Day): boolean {
  if (weekday !== weekdayOf(day)) return false;
  if (nth === 0) return true;
  return nth > 0
    ? nth === Math.ceil(partsOf(day).day / 7)
    : -nth === Math.floor((lastOfMonth(day) - day) / 7) + 1;
}
