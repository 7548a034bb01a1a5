// A rule of RFC 5545, section 3.3.10, read into its parts and written back. Safe to import in the browser.
//
// Maistro keeps the rules that name days: daily, weekly on weekdays, monthly and yearly on dates or weekdays.
// Parts that would let a rule look for a day that hardly ever comes (a 30 February, each seventh day that is a
// Monday) are kept out where that can be seen, so that asking for the next day takes no time.
import { dayFromIso, isoDay } from './day.ts';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday, 0 is Sunday; `nth` of the month (or year), from its end where negative, 0 for each. */
export type NthWeekday = { nth: number; weekday: number };

export type Rule = {
  freq: Frequency;
  interval: number;
  weekdays: NthWeekday[];
  /** From the month's end where negative. */
  monthDays: number[];
  /** 1 is January. */
  months: number[];
  setPositions: number[];
  /** How many times in all; null without an end. */
  count: number | null;
  /** The last day that may come, 'YYYY-MM-DD'. */
  until: string | null;
};

export const WEEKDAY_CODES: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const MAX_LENGTH = 200;
export const MAX_INTERVAL = 999;
const MAX_COUNT = 999;
const MAX_POSITION = 366;

const FREQUENCIES: Record<Frequency, readonly string[]> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
};
const ANYWHERE = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'];

/** The parts of a rule, or null for what Maistro does not keep. A time in UNTIL is read as its day. */
export function readRule(text: string): Rule | null {
  if (text.length > MAX_LENGTH) return null;
  const pairs = text.split(';').map((part) => part.split('='));
  if (pairs.some((pair) => pair.length !== 2)) return null;
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const freq = parts.get('FREQ') ?? '';
  if (parts.size !== pairs.length || !isFrequency(freq)) return null;
  if ([...parts.keys()].some((name) => !ANYWHERE.includes(name) && !FREQUENCIES[freq].includes(name)))
    return null;
  // Weeks begin on Monday, as everywhere in Maistro and as RFC 5545 has it without WKST.
  if ((parts.get('WKST') ?? 'MO') !== 'MO') return null;
  // RFC 5545: one of the two, not both.
  if (parts.has('COUNT') && parts.has('UNTIL')) return null;
  const [interval] = numbers(parts.get('INTERVAL') ?? '1', 1, MAX_INTERVAL) ?? [];
  const count = parts.has('COUNT') ? numbers(parts.get('COUNT'), 1, MAX_COUNT)?.[0] : null;
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL')) : null;
  const weekdays = readWeekdays(parts.get('BYDAY'), freq);
  const monthDays = signed(parts.get('BYMONTHDAY'), 31);
  const months = numbers(parts.get('BYMONTH'), 1, 12);
  const setPositions = signed(parts.get('BYSETPOS'), MAX_POSITION);
  if (interval === undefined || count === undefined || until === undefined) return null;
  if (!weekdays || !monthDays || !months || !setPositions) return null;
  if (setPositions.length > 0 && weekdays.length + monthDays.length === 0) return null;
  if (freq === 'YEARLY' && months.length === 0 && monthDays.length + weekdays.length > 0) return null;
  return { freq, interval, weekdays, monthDays, months, setPositions, count, until };
}

/** The value of an RRULE: parts in one order, none that says what goes without saying. */
export function writeRule(rule: Rule): string {
  const { freq, interval, weekdays, monthDays, months, setPositions, count, until } = rule;
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length > 0 ? [`${name}=${values.join(',')}`] : [];
  return [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...list('BYMONTH', months),
    ...list('BYMONTHDAY', monthDays),
    ...list(
      'BYDAY',
      weekdays.map(({ nth, weekday }) => `${nth || ''}${WEEKDAY_CODES[weekday]}`),
    ),
    ...list('BYSETPOS', setPositions),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

/** A rule that is nothing but its frequency. */
export function everyUnit(freq: Frequency, interval = 1): Rule {
  return {
    freq,
    interval,
    weekdays: [],
    monthDays: [],
    months: [],
    setPositions: [],
    count: null,
    until: null,
  };
}

/** Whether the rule names its days itself, and does not take them from the day it counts from. */
export function namesDays({ weekdays, monthDays }: Rule): boolean {
  return weekdays.length + monthDays.length > 0;
}

function isFrequency(text: string): text is Frequency {
  return Object.hasOwn(FREQUENCIES, text);
}

/** Empty for a part that is not there, null for one that is wrong. */
function numbers(text: string | undefined, min: number, max: number): number[] | null {
  if (text === undefined) return [];
  const all = text.split(',').map((each) => (/^\+?\d{1,5}$/.test(each) ? Number(each) : Number.NaN));
  return all.every((each) => each >= min && each <= max) ? all : null;
}

function signed(text: string | undefined, max: number): number[] | null {
  if (text === undefined) return [];
  const all = text.split(',').map((each) => (/^[+-]?\d{1,3}$/.test(each) ? Number(each) : Number.NaN));
  return all.every((each) => each !== 0 && Math.abs(each) <= max) ? all : null;
}

function readUntil(text = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  try {
    return isoDay(dayFromIso(`${year}-${month}-${day}`));
  } catch {
    return undefined;
  }
}

function readWeekdays(text: string | undefined, freq: Frequency): NthWeekday[] | null {
  if (text === undefined) return [];
  const all = text.split(',').map((each) => {
    const [, nth = '0', code = ''] = /^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/.exec(each) ?? [];
    return { nth: Number(nth), weekday: WEEKDAY_CODES.indexOf(code) };
  });
  // In a week there is one Monday: an ordinal belongs to months and years.
  return all.every(({ nth, weekday }) => weekday >= 0 && (nth === 0 || freq !== 'WEEKLY')) ? all : null;
}
