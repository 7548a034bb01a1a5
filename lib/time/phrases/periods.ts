// Weeks, months, quarters and years by name: "next week", "September", "Q3 2026", "in 2027".
// A deadline in a period is its last day; "by" a period that has not begun is its first (see deadline-phrase.ts).
import { addMonths, type Day, dayOf, firstOfMonth, lastOfMonth, mondayOf, partsOf } from '../day.ts';
import { type DayRule, dayRule, longest, type Reading, type Sort, type Span } from './phrase.ts';

export type Unit = 'week' | 'month' | 'quarter' | 'year';

export type Period = Span & { unit: Unit };

export type PeriodMatch = Period & { end: number };

/** Pattern of a month's name; it captures nothing. */
export const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const UNIT = '(week|month|quarter|year)';

type PeriodRule = (reading: Reading, at: number) => PeriodMatch | null;

const named: PeriodRule[] = [
  periodRule(`(?:later )?(?:this|the current|current) ${UNIT}`, ([, unit], { today }) =>
    period(unit, today, 0, 'sure'),
  ),
  periodRule(`(?:the )?(?:next|coming|following) ${UNIT}`, ([, unit], { today }) =>
    period(unit, today, 1, 'sure'),
  ),
  periodRule(`(?:the )?${UNIT} after next`, ([, unit], { today }) => period(unit, today, 2, 'sure')),
  periodRule(`(?:last|past|previous) ${UNIT}`, ([, unit], { today }) => period(unit, today, -1, 'sure')),
  periodRule(
    `(?:(this|next) )?(${month})(?:,?(?: of)? (\\d{4}))?`,
    ([, which, name = '', year], { today }) => {
      const first = monthFirst(readMonth(name), year ? Number(year) : null, today, which === 'next');
      return first === null
        ? null
        : { unit: 'month', first, last: lastOfMonth(first), sort: which ? 'sure' : 'weak' };
    },
  ),
  periodRule(
    "(?:the )?(?:q([1-4])|(first|second|third|fourth) quarter)(?:,?(?: of)? (\\d{4})| ?'(\\d{2}))?",
    ([, digit, word = '', year, shortYear], { today }) => {
      const index = digit ? Number(digit) : QUARTERS.indexOf(word) + 1;
      return quarter(index, year ? Number(year) : shortYear ? 2000 + Number(shortYear) : null, today);
    },
  ),
  periodRule('(2[01]\\d{2})', ([, year]) => calendarYear(Number(year), 'cued')),
];

// "the month" alone is no date, "the end of the month" is.
const bare = periodRule(`(?:the )?${UNIT}`, ([, unit], { today }) => period(unit, today, 0, 'sure'));

export const periods: DayRule[] = [periodAt];

function periodAt(reading: Reading, at: number): PeriodMatch | null {
  return longest(named.map((rule) => rule(reading, at)));
}

/** After "the end of" and the like, where "the month" is enough. */
export function periodAfterEdge(reading: Reading, at: number): PeriodMatch | null {
  return periodAt(reading, at) ?? bare(reading, at);
}

/** 1 is January. */
export function readMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** The period of that unit that holds `today`, `ahead` units later. */
export function period(unit: string | undefined, today: Day, ahead: number, sort: Sort): Period | null {
  if (unit === 'week') {
    const first = mondayOf(today) + ahead * 7;
    return { unit, first, last: lastOfWeek(first, today), sort };
  }
  if (unit === 'month') {
    const first = addMonths(firstOfMonth(today), ahead);
    return { unit, first, last: lastOfMonth(first), sort };
  }
  if (unit === 'quarter') {
    const first = addMonths(firstOfMonth(today), ahead * 3 - ((partsOf(today).month - 1) % 3));
    return { unit, first, last: lastOfMonth(addMonths(first, 2)), sort };
  }
  return calendarYear(partsOf(today).year + ahead, sort);
}

/** What is due within a week is due on its Friday; once that is over, on Sunday. */
function lastOfWeek(monday: Day, today: Day): Day {
  return monday + 4 >= today || monday + 6 < today ? monday + 4 : monday + 6;
}

function calendarYear(year: number, sort: Sort): Period | null {
  const first = dayOf(year, 1, 1);
  const last = dayOf(year, 12, 31);
  return first === null || last === null ? null : { unit: 'year', first, last, sort };
}

/** Without a year the month is the current one or the next of that name. */
function monthFirst(index: number, year: number | null, today: Day, next: boolean): Day | null {
  if (year !== null) return dayOf(year, index, 1);
  const now = partsOf(today);
  const passed = index < now.month || (next && index === now.month);
  return dayOf(now.year + (passed ? 1 : 0), index, 1);
}

function quarter(index: number, year: number | null, today: Day): Period | null {
  const now = partsOf(today);
  const passed = index < Math.ceil(now.month / 3);
  const first = dayOf(year ?? now.year + (passed ? 1 : 0), index * 3 - 2, 1);
  return first === null
    ? null
    : { unit: 'quarter', first, last: lastOfMonth(addMonths(first, 2)), sort: 'weak' };
}

function periodRule(
  source: string,
  read: (match: RegExpExecArray, reading: Reading) => Period | null,
): PeriodRule {
  const rule = dayRule(source, read);
  return (reading, at) => rule(reading, at) as PeriodMatch | null;
}
