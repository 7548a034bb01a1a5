// Days by their number in a month: "the 5th", "on the 15th of next month", "first Monday of September".
import { addMonths, type Day, daysInMonth, firstOfMonth, lastOfMonth, partsOf, weekdayOf } from '../day.ts';
import { periodAfterEdge } from './periods.ts';
import { type DayMatch, type DayRule, dayRule, matchAt, on, pattern } from './phrase.ts';
import { readWeekday, weekday } from './weekdays.ts';

const ONES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const TEENS = ['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'];
const ORDINALS = [
  ...ONES,
  ...TEENS,
  'eighteenth',
  'nineteenth',
  'twentieth',
  ...ONES.slice(0, 9).map((one) => `twenty-${one}`),
  'thirtieth',
  'thirty-first',
];

/** Pattern of an ordinal in words, longest first; it captures nothing. */
export const ordinalWords = `(?:${ORDINALS.toReversed().join('|').replaceAll('-', '[ -]')})`;

const NTH_WEEKDAY = pattern(
  `(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (${weekday}) (?:of|in) `,
  '',
);

export const daysOfMonth: DayRule[] = [
  // Today or later: said on the 5th, "the 5th" is today.
  dayRule(
    `(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: of (this|the|next) month)?`,
    ([, number, which], { today }) => onNumber(Number(number), which, today),
  ),
  dayRule(`the (${ordinalWords})(?: of (this|the|next) month)?`, ([, words = '', which], { today }) =>
    onNumber(readOrdinal(words), which, today),
  ),
  dayRule(`(${ordinalWords}) of (this|the|next) month`, ([, words = '', which], { today }) =>
    onNumber(readOrdinal(words), which, today),
  ),
  dayRule(
    `(this|next) month on the (?:(\\d{1,2})(?:st|nd|rd|th)|(${ordinalWords}))`,
    ([, which, number, words = ''], { today }) =>
      onNumber(number ? Number(number) : readOrdinal(words), which, today),
  ),
  (reading, at): DayMatch | null => {
    const match = matchAt(NTH_WEEKDAY, reading.text, at);
    const month = match && periodAfterEdge(reading, at + match[0].length);
    if (!match || month?.unit !== 'month') return null;
    const [, ordinal = '', name = ''] = match;
    const inMonth = (first: Day) => nthWeekday(first, ordinal, readWeekday(name));
    const day = inMonth(month.first);
    if (day === null) return null;
    // "the last Friday of the month" said on the 31st, "the first Monday of July" said in late July
    const passed = day < reading.today && month.first <= reading.today;
    const again = passed ? inMonth(addMonths(month.first, month.sort === 'weak' ? 12 : 1)) : day;
    return again === null ? null : { ...on(again), end: month.end };
  },
];

/** 1 to 31, or 0. */
export function readOrdinal(words: string): number {
  return ORDINALS.indexOf(words.replace(/[ -]+/, '-')) + 1;
}

function onNumber(number: number, which: string | undefined, today: Day) {
  if (number < 1 || number > 31) return null;
  const start = firstOfMonth(today);
  for (let ahead = which === 'next' ? 1 : 0; ahead <= 2; ahead += 1) {
    const first = addMonths(start, ahead);
    const { year, month } = partsOf(first);
    const fits = number <= daysInMonth(year, month);
    if (fits && first + number - 1 >= today) return on(first + number - 1, which ? 'sure' : 'weak');
    if (which && ahead > 0) return null;
  }
  return null;
}

function nthWeekday(first: Day, ordinal: string, wanted: number): Day | null {
  const last = lastOfMonth(first);
  if (ordinal === 'last') return last - ((weekdayOf(last) - wanted + 7) % 7);
  const nth = /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ONES.indexOf(ordinal) + 1;
  const day = first + ((wanted - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day <= last ? day : null;
}
