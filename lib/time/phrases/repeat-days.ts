// The days inside a repetition: "mon and thu", "Monday to Friday", "the 1st and 15th", "the last day", "the first
// Monday", "24 December".
import { daysInMonth } from '../day.ts';
import { monthName } from '../names.ts';
import type { NthWeekday, Rule } from '../repeat-rule.ts';
import { ordinalWords, readOrdinal } from './days-of-month.ts';
import { month, readMonth } from './periods.ts';
import { matchAt, pattern } from './phrase.ts';
import { readWeekday, weekday } from './weekdays.ts';

/** What a rule is given by these words, or why there is no such day. */
export type DaysMatch = { days: Partial<Rule>; end: number } | { problem: string; end: number };

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 0];
const FIRST_TO_FIFTH = ['first', 'second', 'third', 'fourth', 'fifth'];
const A_LEAP_YEAR = 2024;

const AND = pattern(' ?,? ?(?:and|&|\\+) ?| ?[,/] ?', '(?=[a-z0-9])');
const BLANK = pattern(' ', '(?=[a-z])');
const WEEKDAY = pattern(`(${weekday})s?(?: ?(?:-|to|through|thru) ?(${weekday})s?)?`);
const SORTS_OF_DAY = pattern('(week|working |work ?|business )days?|weekends?(?: days?)?');
const NUMBER = `(?:(\\d{1,3})(?:st|nd|rd|th)|(${ordinalWords}))`;
const DATE = pattern(`(?:the )?(?:(last day)|${NUMBER}(?: day)?)`);
const NTH = 'first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th';
const NTH_WEEKDAY = pattern(`(?:the )?(${NTH}) (${weekday})`);
const NTH_WORKDAY = pattern('(?:the )?(first|last|1st) (?:weekday|working ?day|workday|business day)');
const OF_MONTH = pattern(' (?:of|in) (?:the|each|every|a) month');
const OF_NAMED = pattern(` (?:of|in) (${month})`);
const DAY_AND_MONTH = pattern(`(?:the )?(?:(\\d{1,2})|${NUMBER}) (?:of )?(${month})`);
const MONTH_AND_DAY = pattern(`(${month}) (?:the )?(?:(\\d{1,2})|${NUMBER})`);

/** "mon and thu", "Mon-Fri", "weekdays" */
export function weekdaysAt(text: string, at: number): DaysMatch | null {
  const sort = matchAt(SORTS_OF_DAY, text, at);
  if (sort) return { days: { weekdays: plainDays(sort[1] ? WORKDAYS : WEEKEND) }, end: at + sort[0].length };
  const named = listOf(text, at, [AND, BLANK], (from) => {
    const match = matchAt(WEEKDAY, text, from);
    if (!match) return null;
    const [words, first = '', last] = match;
    return { value: between(readWeekday(first), readWeekday(last ?? first)), end: from + words.length };
  });
  return named && { days: { weekdays: plainDays(named.values.flat()) }, end: named.end };
}

/** "the 1st and 15th", "the last day", with or without "of the month" */
export function datesAt(text: string, at: number): DaysMatch | null {
  const list = listOf(text, at, [AND], (from) => {
    const match = matchAt(DATE, text, from);
    if (!match) return null;
    const [words, last, digits, spelled = ''] = match;
    const value = last ? -1 : digits ? Number(digits) : readOrdinal(spelled);
    return { value, end: from + words.length };
  });
  if (!list) return null;
  const end = afterMonth(text, list.end);
  const wrong = list.values.find((date) => date > 31 || date === 0);
  if (wrong !== undefined) return { problem: `No month has a day ${wrong}.`, end };
  return { days: { monthDays: sorted(list.values) }, end };
}

/** "the first Monday", "the last Friday of the month"; `ofMonth` says whether the month was named. */
export function nthWeekdaysAt(
  text: string,
  at: number,
): { days: Partial<Rule>; nths: number[]; ofMonth: boolean; end: number } | null {
  const workday = matchAt(NTH_WORKDAY, text, at);
  if (workday) {
    const end = at + workday[0].length;
    const setPositions = [workday[1] === 'last' ? -1 : 1];
    const days = { weekdays: plainDays(WORKDAYS), setPositions };
    return { days, nths: setPositions, ofMonth: true, end: afterMonth(text, end) };
  }
  const list = listOf(text, at, [AND], (from) => {
    const match = matchAt(NTH_WEEKDAY, text, from);
    return match && { value: nthWeekday(match[1], match[2]), end: from + match[0].length };
  });
  if (!list) return null;
  const end = afterMonth(text, list.end);
  const nths = list.values.map(({ nth }) => nth);
  return { days: { weekdays: list.values }, nths, ofMonth: end > list.end, end };
}

/** "3 March", "December 24", "the first Monday of September" */
export function yearDaysAt(text: string, at: number): DaysMatch | null {
  const nths = nthWeekdaysAt(text, at);
  const named = nths && matchAt(OF_NAMED, text, nths.end);
  if (nths && named) {
    const months = [readMonth(named[1] ?? '')];
    return { days: { ...nths.days, months }, end: nths.end + named[0].length };
  }
  const dayFirst = matchAt(DAY_AND_MONTH, text, at);
  if (dayFirst) {
    const [words, number, ordinal, spelled, name] = dayFirst;
    return dateOfYear(number ?? ordinal, spelled, name, at + words.length);
  }
  const monthFirst = matchAt(MONTH_AND_DAY, text, at);
  if (!monthFirst) return null;
  const [words, name, number, ordinal, spelled] = monthFirst;
  return dateOfYear(number ?? ordinal, spelled, name, at + words.length);
}

function dateOfYear(digits: string | undefined, spelled = '', name = '', end = 0): DaysMatch {
  const date = digits ? Number(digits) : readOrdinal(spelled);
  const index = readMonth(name);
  if (date < 1 || date > daysInMonth(A_LEAP_YEAR, index))
    return { problem: `${monthName(index)} has no day ${date}.`, end };
  return { days: { months: [index], monthDays: [date] }, end };
}

function afterMonth(text: string, end: number): number {
  return end + (matchAt(OF_MONTH, text, end)?.[0].length ?? 0);
}

function nthWeekday(words = '', name = ''): NthWeekday {
  const nth = /^\d/.test(words) ? Number.parseInt(words, 10) : FIRST_TO_FIFTH.indexOf(words) + 1;
  return { nth: words === 'last' ? -1 : nth, weekday: readWeekday(name) };
}

/** Each weekday of a week, from Monday on. */
function plainDays(weekdays: number[]): NthWeekday[] {
  const all = [...new Set(weekdays)].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return all.map((each) => ({ nth: 0, weekday: each }));
}

function between(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}

function sorted(dates: number[]): number[] {
  return [...new Set(dates)].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b));
}

function listOf<T>(
  text: string,
  at: number,
  separators: RegExp[],
  item: (at: number) => { value: T; end: number } | null,
): { values: T[]; end: number } | null {
  const first = item(at);
  if (!first) return null;
  const values = [first.value];
  let end = first.end;
  for (;;) {
    const from = end;
    const next = separators
      .map((separator) => matchAt(separator, text, from))
      .map((match) => match && item(from + match[0].length))
      .find((each) => each !== null);
    if (!next) return { values, end };
    values.push(next.value);
    end = next.end;
  }
}
