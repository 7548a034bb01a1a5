// How long something takes: "2 hours", "an hour and a half", "1h30", "2-3 hours", "two working days".
// A range gives its middle. Days, weeks and months are working time (work-time.ts).
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_MONTH, MINUTES_PER_WEEK } from '../work-time.ts';
import { count, countWords, readCount } from './counts.ts';
import { longest, matchAt, pattern } from './phrase.ts';

export type Duration = {
  /** not rounded */
  minutes: number;
  /** the largest unit that was said: 'day' stands for days, weeks and months */
  unit: 'minute' | 'hour' | 'day';
  end: number;
};

type DurationRule = (text: string, at: number) => Duration | null;

const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const QUANTITY = [
  '(?:\\d{1,2} )?[1-9]/[1-9]',
  '\\d{0,2} ?[½¼¾]',
  `${count} and a half`,
  '\\d{1,4}(?:[.,]\\d{1,2})?(?!\\d)',
  'half an?',
  'half',
  '(?:a |three )?quarters? of an?',
  countWords,
].join('|');

const ADJECTIVE = '(?:more |extra |full |whole |solid |good |working |business |work )?';
const UNIT = '(minutes?|mins?|min|m|hours?|hrs?|h|seconds?|secs?|days?|workdays?|d|weeks?|wks?|w|months?)';
const ONE = pattern(`(${QUANTITY})(?: ?(?:-|to|or) ?(${QUANTITY}))? ?-?${ADJECTIVE}${UNIT}\\.?`);
const MORE = pattern(',? ?(?:and )?', '(?=[a-z0-9½¼¾])');
const FRACTION_AFTER = pattern(' and (a half|a quarter|three quarters)');
const TWO_AFTER = pattern(' or two');

const rules: DurationRule[] = [
  rule('(\\d{1,2}) ?h(?:ours?|rs?)? ?(\\d{2})(?: ?m(?:ins?)?)?', ([, hours, minutes]) =>
    sixty(hours, minutes),
  ),
  rule('(\\d{1,2}):(\\d{2}) ?(?:h|hrs?|hours?)', ([, hours, minutes]) => sixty(hours, minutes)),
  rule('(?:a |the )?(?:full|whole|entire) day|all day', () => ({ minutes: MINUTES_PER_DAY, unit: 'day' })),
  rule('(?:a )?half[ -]day', () => ({ minutes: MINUTES_PER_DAY / 2, unit: 'day' })),
  rule('(?:a )?half[ -]hour', () => ({ minutes: MINUTES_PER_HOUR / 2, unit: 'hour' })),
  amounts,
];

/** The longest duration that begins at a position of a text that `plain` prepared. */
export function durationAt(text: string, at: number): Duration | null {
  return longest(rules.map((each) => each(text, at)));
}

/** Hours and minutes of "1:30", for a phrase that is known to be a duration. */
export function sixty(hours = '', minutes = ''): Omit<Duration, 'end'> | null {
  return Number(minutes) > 59
    ? null
    : { minutes: Number(hours) * MINUTES_PER_HOUR + Number(minutes), unit: 'hour' };
}

/** "2 hours and 15 minutes": each amount in a smaller unit than the one before. */
function amounts(text: string, at: number): Duration | null {
  let total = amountAt(text, at);
  for (let last = total; total && last; ) {
    const more = matchAt(MORE, text, total.end);
    const next: Amount | null = more && amountAt(text, total.end + more[0].length);
    if (!next || next.scale >= last.scale) break;
    total = { ...total, minutes: total.minutes + next.minutes, end: next.end };
    last = next;
  }
  return total && { minutes: total.minutes, unit: total.unit, end: total.end };
}

type Amount = Duration & { scale: number };

function amountAt(text: string, at: number): Amount | null {
  const match = matchAt(ONE, text, at);
  if (!match) return null;
  const [all, low = '', high, name = ''] = match;
  const scale = scaleOf(name);
  const end = at + all.length;
  const from = quantity(low);
  const fraction = matchAt(FRACTION_AFTER, text, end);
  const two = low.startsWith('a') && !high ? matchAt(TWO_AFTER, text, end) : null;
  const amount = (from + (high ? quantity(high) : two ? 2 : from)) / 2 + fractionOf(fraction?.[1]);
  if (!Number.isFinite(amount)) return null;
  const unit = scale >= MINUTES_PER_DAY ? 'day' : scale >= MINUTES_PER_HOUR ? 'hour' : 'minute';
  return { minutes: amount * scale, unit, scale, end: end + (fraction?.[0] ?? two?.[0] ?? '').length };
}

function quantity(words: string): number {
  const symbol = /^(\d*) *([½¼¾])$/.exec(words);
  if (symbol) return Number(symbol[1]) + (FRACTIONS[symbol[2] ?? ''] ?? 0);
  const ratio = /^(?:(\d+) +)?(\d)\/(\d)$/.exec(words);
  if (ratio) return Number(ratio[1] ?? 0) + Number(ratio[2]) / Number(ratio[3]);
  const andHalf = /^(.+?) +and +a +half$/.exec(words);
  if (andHalf) return readCount(andHalf[1] ?? '') + 0.5;
  if (words.startsWith('half')) return 0.5;
  if (words.includes('quarter')) return words.startsWith('three') ? 0.75 : 0.25;
  return /^\d/.test(words) ? Number(words.replace(',', '.')) : readCount(words);
}

function fractionOf(words = ''): number {
  if (words === '') return 0;
  return words === 'a half' ? 0.5 : words === 'a quarter' ? 0.25 : 0.75;
}

function scaleOf(unit: string): number {
  if (unit.startsWith('mo')) return MINUTES_PER_MONTH;
  if (unit.startsWith('m')) return 1;
  if (unit.startsWith('h')) return MINUTES_PER_HOUR;
  if (unit.startsWith('s')) return 1 / 60;
  return unit.startsWith('d') || unit.startsWith('workd') ? MINUTES_PER_DAY : MINUTES_PER_WEEK;
}

function rule(source: string, read: (match: RegExpExecArray) => Omit<Duration, 'end'> | null): DurationRule {
  const regExp = pattern(source);
  return (text, at) => {
    const match = matchAt(regExp, text, at);
    const duration = match && read(match);
    return duration && { ...duration, end: at + match[0].length };
  };
}
