// A repetition in words, as a person reads it in a row and can type it again. Safe to import in the browser.
import { dayFromIso, partsOf } from './day.ts';
import { monthName, weekdayName } from './names.ts';
import type { Repeat } from './repeat.ts';
import { type NthWeekday, type Rule, readRule } from './repeat-rule.ts';

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

const ORDINALS = ['each', 'first', 'second', 'third', 'fourth', 'fifth'];

/**
 * 'Every weekday', 'Every 2 weeks on Mon and Wed until 1 May 2027', 'Every month on the 1st', '3 days after it is
 * done'. readRepeat reads back the same rule.
 */
export function formatRepeat({
  rule: text,
  afterCompletion,
}: Pick<Repeat, 'rule' | 'afterCompletion'>): string {
  const rule = readRule(text);
  // Rules are stored by way of a schema that knows them all; one of a later version is shown as it is.
  if (!rule) return `By the rule ${text}`;
  return `${rhythm(rule, afterCompletion)}${end(rule)}`;
}

function rhythm(rule: Rule, afterCompletion: boolean): string {
  const { freq, interval } = rule;
  const on = days(rule);
  if (!afterCompletion) return every(rule, on);
  if (on === null) return `${interval} ${UNITS[freq]}${interval === 1 ? '' : 's'} after it is done`;
  return `${every(rule, on)} after it is done`;
}

function every({ freq, interval }: Rule, on: Days): string {
  if (interval === 1 && on?.alone) return `Every ${on.alone}`;
  const unit = interval === 1 ? UNITS[freq] : `${interval} ${UNITS[freq]}s`;
  return `Every ${unit}${on ? ` ${on.words}` : ''}`;
}

/** `alone`: after "every" it needs no "week". */
type Days = { words: string; alone?: string } | null;

function days(rule: Rule): Days {
  const { freq, weekdays, monthDays, months, setPositions } = rule;
  if (weekdays.length === 0 && monthDays.length === 0)
    return months.length === 0 ? null : { words: `in ${and(months.map(monthName))}` };
  if (freq === 'WEEKLY') return ofWeek(weekdays);
  if (setPositions.length > 0) return { words: chosen(rule) };
  if (monthDays.length > 0 && weekdays.length > 0)
    return {
      words: `on ${and(weekdays.map(weekdayWords))} the ${and(monthDays.map(dateWords))}${ofMonths(months)}`,
    };
  if (weekdays.length > 0) return { words: `on the ${and(weekdays.map(weekdayWords))}${ofMonths(months)}` };
  const [date = 0] = monthDays;
  if (months.length === 1 && monthDays.length === 1 && date > 0)
    return { words: `on ${date} ${monthName(months[0] ?? 0)}` };
  return { words: `on the ${and(monthDays.map(dateWords))}${ofMonths(months)}` };
}

function ofWeek(weekdays: NthWeekday[]): Days {
  const all = weekdays.map(({ weekday }) => weekday).sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  if (all.join() === '1,2,3,4,5') return { alone: 'weekday', words: 'on weekdays' };
  if (all.join() === '6,0') return { alone: 'weekend', words: 'on weekends' };
  const names = and(all.map((weekday) => weekdayName(weekday).slice(0, 3)));
  return { alone: all.length === 1 ? weekdayName(all[0] ?? 0) : names, words: `on ${names}` };
}

/** "the last weekday", "the first of Mon, Tue" */
function chosen({ weekdays, monthDays, months, setPositions }: Rule): string {
  const names = ofWeek(weekdays)?.alone ?? and(monthDays.map(dateWords));
  const of = weekdays.length > 1 && names === 'weekday' ? names : `of ${names}`;
  return `on the ${and(setPositions.map(nth))} ${of}${ofMonths(months)}`;
}

function ofMonths(months: number[]): string {
  return months.length === 0 ? '' : ` of ${and(months.map(monthName))}`;
}

function weekdayWords({ nth: position, weekday }: NthWeekday): string {
  return `${nth(position)} ${weekdayName(weekday)}`;
}

/** 'first', 'last', 'second to last' */
function nth(position: number): string {
  if (position >= 0) return ORDINALS[position] ?? ordinal(position);
  return position === -1 ? 'last' : `${ORDINALS[-position] ?? ordinal(-position)} to last`;
}

function dateWords(monthDay: number): string {
  if (monthDay > 0) return ordinal(monthDay);
  return `${nth(monthDay)} day`;
}

/** '1st', '22nd' */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

function end({ count, until }: Rule): string {
  if (count !== null) return count === 1 ? ', 1 time' : `, ${count} times`;
  if (until === null) return '';
  const { day, month, year } = partsOf(dayFromIso(until));
  return ` until ${day} ${monthName(month)} ${year}`;
}

function and(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
