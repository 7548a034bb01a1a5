// What may follow a rhythm: an hour, "starting Monday", "until 1 May", "for 3 weeks", "5 times", "after it is done".
import { addMonths, type Day, isoDay } from '../day.ts';
import { count, readCount } from './counts.ts';
import { phraseAt } from './deadline-phrase.ts';
import { hourAt, settle } from './hours.ts';
import { hoursOf, partAt } from './parts-of-day.ts';
import { matchAt, type PartOfDay, pattern, type Reading } from './phrase.ts';
import { AFTER, type Rhythm } from './repeat-rhythms.ts';

export type Endings = {
  hour?: { minute: number };
  part?: PartOfDay;
  /** 'YYYY-MM-DD' */
  from?: string;
  until?: string;
  /** The last day, counted from the first one. */
  lasts?: (first: Day) => Day;
  times?: number;
  afterCompletion?: true;
  end: number;
};

type Ending = Partial<Endings> & { end: number };

const AT = pattern(',? ?(at |@ ?|by |before |around )?', '(?=[a-z0-9])');
const IN_PART = pattern(',? ', '(?=[a-z])');
const FROM = pattern(',? (?:starting|beginning|from|as of)(?: on)? ', '(?=[a-z0-9])');
const UNTIL = pattern(",? (?:until|till|'?til|through|up to) ", '(?=[a-z0-9])');
const TIMES = pattern(`,? (?:for )?(?:(${count}) ?(?:times?|x)|x ?(\\d{1,3}))`);
const LASTS = pattern(`,? for (?:the next )?(${count}) (day|week|month|year)s?`);

/** All that follows at a position, each kind once. */
export function endingsAt(
  reading: Reading,
  { part, hour, end }: Pick<Rhythm, 'part' | 'end'> & Pick<Endings, 'hour'>,
): Endings {
  let found: Endings = { ...(part ? { part } : {}), ...(hour ? { hour } : {}), end };
  for (;;) {
    const next = nextEnding(reading, found);
    if (!next) return found;
    found = { ...found, ...next };
  }
}

/** Minutes since midnight, or null where no hour was said. */
export function minuteOf({ hour, part }: Endings): number | null {
  if (hour) return hour.minute;
  return part ? hoursOf[part].usual : null;
}

function nextEnding(reading: Reading, found: Endings): Ending | null {
  const { text } = reading;
  const hasEnd = found.until !== undefined || found.lasts !== undefined || found.times !== undefined;
  const ways: (() => Ending | null)[] = [
    () =>
      hasEnd ? null : (untilAt(reading, found.end) ?? lastsAt(text, found.end) ?? timesAt(text, found.end)),
    () => (found.from === undefined ? dayAfterWords(FROM, reading, found.end, 'from') : null),
    () => (found.afterCompletion ? null : afterAt(text, found.end)),
    () => (found.hour ? null : hourEnding(reading, found)),
    () => (found.part || found.hour ? null : partEnding(text, found.end)),
  ];
  for (const way of ways) {
    const ending = way();
    if (ending) return ending;
  }
  return null;
}

function hourEnding(reading: Reading, found: Endings): Ending | null {
  const { text } = reading;
  const lead = matchAt(AT, text, found.end);
  if (!lead) return null;
  const from = found.end + lead[0].length;
  const hour = hourAt(text, from, lead[1] !== undefined);
  // The hour of another zone would not stay the same hour here.
  if (!hour || hour.zone) return null;
  // "by 5 September" is a day.
  if ((reading.dayAt(from)?.end ?? 0) > hour.end) return null;
  const part = found.part ? null : partEnding(text, hour.end);
  return { hour: { minute: settle(hour, found.part ?? part?.part) }, end: part?.end ?? hour.end };
}

function partEnding(text: string, at: number): Ending | null {
  const lead = matchAt(IN_PART, text, at);
  const part = lead && partAt(text, at + lead[0].length);
  return part && { part: part.part, end: part.end };
}

function untilAt(reading: Reading, at: number): Ending | null {
  return dayAfterWords(UNTIL, reading, at, 'until');
}

function dayAfterWords(words: RegExp, reading: Reading, at: number, key: 'from' | 'until'): Ending | null {
  const lead = matchAt(words, reading.text, at);
  if (!lead) return null;
  const from = at + lead[0].length;
  const named = reading.dayAt(from);
  const phrase = phraseAt(reading, from);
  // "until 5pm" and "from Monday 9:00" hold an hour: the days alone are read.
  if (named && (!phrase || phrase.end === named.end || phrase.deadline.hasTime))
    return { [key]: isoDay(named.first), end: named.end };
  if (!phrase || phrase.deadline.hasTime) return null;
  return { [key]: phrase.deadline.at.slice(0, 10), end: phrase.end };
}

function lastsAt(text: string, at: number): Ending | null {
  const match = matchAt(LASTS, text, at);
  if (!match) return null;
  const amount = readCount(match[1] ?? '');
  const unit = match[2];
  const end = at + match[0].length;
  if (amount < 1) return null;
  if (unit === 'day' || unit === 'week')
    return { lasts: (first) => first + amount * (unit === 'day' ? 1 : 7) - 1, end };
  return { lasts: (first) => addMonths(first, amount * (unit === 'month' ? 1 : 12)) - 1, end };
}

function timesAt(text: string, at: number): Ending | null {
  const match = matchAt(TIMES, text, at);
  if (!match) return null;
  const times = readCount(match[1] ?? match[2] ?? '');
  return times >= 1 ? { times, end: at + match[0].length } : null;
}

function afterAt(text: string, at: number): Ending | null {
  const match = matchAt(AFTER, text, at);
  return match && { afterCompletion: true, end: at + match[0].length };
}
