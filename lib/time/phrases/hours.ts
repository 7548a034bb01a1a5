// Hours: "5pm", "17:00", "at 5", "half past six", "noon", "3-4pm", "8 in the evening".
// Of an hour without am or pm, 1 to 7 is in the afternoon or evening and 8 to 12 before or at noon, unless
// a part of the day is said as well; 8 to 11 is in the evening once that morning hour is over. Of a stretch of hours the beginning counts: that is when to be there.
import { countWords, readCount } from './counts.ts';
import { longest, matchAt, type PartOfDay, pattern, type Sort } from './phrase.ts';
import { zoneAt } from './zone-words.ts';

export type Hour = {
  /** 0 to 23, or 1 to 12 where `open` */
  hour: number;
  minute: number;
  /** am or pm was not said */
  open: boolean;
  sort: Sort;
  /** IANA name where another zone was said */
  zone?: string | null;
};

export type HourMatch = Hour & { end: number };

type HourRule = (text: string, at: number) => HourMatch | null;

const MERIDIEM = '([ap])\\.?m\\.?';
const CLOCK = '(\\d{1,2})(?:[:.](\\d{2}))?';

const rules: HourRule[] = [
  hourRule(`${CLOCK} ?(?:${MERIDIEM}|([ap]))`, ([, hour, minute, half, short]) =>
    short && !half ? withMeridiem(hour, minute, short) : withMeridiem(hour, minute, half),
  ),
  hourRule(
    `${CLOCK} ?(?:(?:${MERIDIEM})? ?(?:-|to|until)|and) ?${CLOCK} ?${MERIDIEM}`,
    ([, hour, minute, half, to, , toHalf]) =>
      withMeridiem(hour, minute, half ?? startHalf(Number(hour), Number(to), toHalf)),
  ),
  hourRule('(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?(?:-|to|until) ?\\d{1,2}:\\d{2})?', ([, hour = '', minute]) =>
    clock(Number(hour), Number(minute), hour.length === 2 ? 'date' : 'weak', hour.startsWith('0')),
  ),
  hourRule(`${CLOCK} ?(?:${MERIDIEM})? ?-?ish`, ([, hour, minute, half]) =>
    half ? withMeridiem(hour, minute, half) : clock(Number(hour), Number(minute ?? 0), 'date'),
  ),
  hourRule("(\\d{1,2}) ?o'?clock", ([, hour]) => clock(Number(hour), 0, 'date')),
  hourRule(`(${countWords}) o'?clock`, ([, hour = '']) => clock(readCount(hour), 0, 'date')),
  hourRule(
    `(half|(?:a )?quarter|five|ten|twenty|twenty-five|5|10|15|20|25) (?:minutes )?(past|to) (\\d{1,2}|${countWords})(?: ?${MERIDIEM})?`,
    beside,
  ),
  hourRule('(?:12 )?(?:noon|midday)|lunchtime', () => ({
    hour: 12,
    minute: 0,
    open: false,
    sort: 'weak',
  })),
  // The end of the day that is named: "by midnight" said in the morning is tonight.
  hourRule('midnight', () => ({ hour: 23, minute: 59, open: false, sort: 'weak' })),
  hourRule('first thing(?: in the morning)?', () => ({ hour: 9, minute: 0, open: false, sort: 'sure' })),
  hourRule(
    '(?:cob|eob|close of (?:business|play)|(?:the )?end of (?:the )?(?:business|working|work) ?day|(?:the )?end of business)',
    () => ({ hour: 17, minute: 0, open: false, sort: 'sure' }),
  ),
];

const afterAt: HourRule[] = [
  hourRule('lunch', () => ({ hour: 12, minute: 0, open: false, sort: 'weak' })),
  hourRule('(\\d{1,2})h(\\d{2})?', ([, hour, minute = '0']) => clock(Number(hour), Number(minute), 'date')),
  hourRule('(\\d{1,2})(?:\\.(\\d{2}))?(?! ?[%$\\u20ac\\u00a3])', ([, hour, minute = '0']) =>
    clock(Number(hour), Number(minute), 'cued'),
  ),
  hourRule(`(${countWords})`, ([, hour = '']) =>
    hour.startsWith('a') ? null : clock(readCount(hour), 0, 'cued'),
  ),
];

/** `bare`: after "at" or "by", where a number alone is an hour. */
export function hourAt(text: string, at: number, bare: boolean): HourMatch | null {
  const all = bare ? [...rules, ...afterAt] : rules;
  const hour = longest(all.map((rule) => rule(text, at)));
  const zone = hour && zoneAt(text, hour.end);
  return hour && zone ? { ...hour, ...zone, sort: 'date' } : hour;
}

/** Minutes since midnight. */
export function settle({ hour, minute, open }: Hour, part?: PartOfDay): number {
  if (!open) return hour * 60 + minute;
  const afternoon = part ? part !== 'morning' : hour < 8 || hour === 12;
  const night = part === 'evening' && hour === 12;
  return ((hour % 12) + (afternoon && !night ? 12 : 0)) * 60 + minute;
}

function hourRule(source: string, read: (match: RegExpExecArray) => Hour | null): HourRule {
  const regExp = pattern(source);
  return (text, at) => {
    const match = matchAt(regExp, text, at);
    const hour = match && read(match);
    return hour && { ...hour, end: at + match[0].length };
  };
}

function withMeridiem(hour = '', minute = '0', half = ''): Hour | null {
  const number = Number(hour);
  if (number < 1 || number > 12 || Number(minute) > 59) return null;
  return { hour: (number % 12) + (half === 'p' ? 12 : 0), minute: Number(minute), open: false, sort: 'date' };
}

function clock(hour: number, minute: number, sort: Sort, padded = false): Hour | null {
  if (!(hour >= 0 && hour <= 23 && minute <= 59)) return null;
  return { hour, minute, open: hour >= 1 && hour <= 12 && !padded, sort };
}

/** "11-1pm" begins before noon, "3-4pm" after it. */
function startHalf(from: number, to: number, toHalf = ''): string {
  if (from % 12 <= to % 12) return toHalf;
  return toHalf === 'p' ? 'a' : 'p';
}

const PARTS: Record<string, number> = {
  half: 30,
  quarter: 15,
  'a quarter': 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};

function beside([, part, side, words = '', half]: RegExpExecArray): Hour | null {
  const minutes = PARTS[part ?? ''] ?? Number(part);
  const said = readCount(words);
  if (!(said >= 1 && said <= 12) || (part === 'half' && side === 'to')) return null;
  const hour = side === 'to' ? ((said + 10) % 12) + 1 : said;
  const minute = side === 'to' ? 60 - minutes : minutes;
  return half ? withMeridiem(String(hour), String(minute), half) : { hour, minute, open: true, sort: 'date' };
}
