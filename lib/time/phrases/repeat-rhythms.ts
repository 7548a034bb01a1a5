// How a repetition begins: "every 3 days", "weekly on Monday", "every 15th", "every last Friday of the month",
// "3 days after completion". What could mean two things is a problem, with what to say instead.
import { weekdayName } from '../names.ts';
import { everyUnit, type Frequency, MAX_INTERVAL, type Rule } from '../repeat-rule.ts';
import { count, readCount } from './counts.ts';
import { readPart } from './parts-of-day.ts';
import { longest, matchAt, type PartOfDay, pattern } from './phrase.ts';
import { type DaysMatch, datesAt, nthWeekdaysAt, weekdaysAt, yearDaysAt } from './repeat-days.ts';
import { type Problem, problemAfterEvery, problemAt, UNIT } from './repeat-problems.ts';
import { readWeekday, weekday } from './weekdays.ts';

/**
 * `every` is said for a repetition and nothing else; `adverb` ("weekly", "on Mondays") also stands before nouns.
 * `part`: the part of the day that the words hold ("every morning").
 */
export type Rhythm = {
  rule: Rule;
  sort: 'every' | 'adverb';
  afterCompletion: boolean;
  /** Nothing says when the first one is: "3 days after completion". */
  open?: true;
  part?: PartOfDay;
  end: number;
};

export type RhythmMatch = Rhythm | Problem;

type Unit = { freq: Frequency; times: number };

const UNITS: Record<string, Unit> = {
  day: { freq: 'DAILY', times: 1 },
  week: { freq: 'WEEKLY', times: 1 },
  fortnight: { freq: 'WEEKLY', times: 2 },
  month: { freq: 'MONTHLY', times: 1 },
  quarter: { freq: 'MONTHLY', times: 3 },
  year: { freq: 'YEARLY', times: 1 },
};
const ADVERBS: Record<string, Unit> = {
  daily: { freq: 'DAILY', times: 1 },
  weekly: { freq: 'WEEKLY', times: 1 },
  fortnightly: { freq: 'WEEKLY', times: 2 },
  monthly: { freq: 'MONTHLY', times: 1 },
  quarterly: { freq: 'MONTHLY', times: 3 },
  yearly: { freq: 'YEARLY', times: 1 },
  annually: { freq: 'YEARLY', times: 1 },
};
const NTHS = ['', 'other', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const EVERY = pattern('(?:on )?(?:once )?(?:every|each|ev)(!)? ', '(?=[a-z0-9])');
const EVERY_UNIT = pattern(
  `(?:(other|second|${NTHS.slice(2).join('|')}|single)|(\\d{1,4})(st|nd|rd|th)?|(${count}))? ?${UNIT}`,
);
const OTHER = pattern('other ', '(?=[a-z])');
const PART = pattern('(morning|afternoon|evening|night)');
const ADVERB = pattern(`(${Object.keys(ADVERBS).join('|')})|once (?:a|per) ${UNIT}`);
const ON_DAYS = pattern('(on )?(?:the )?', '(?=[a-z])');
const ON_THE = pattern('on ', '(?=[a-z0-9])');
const OF_EVERY = / (?:of|in) +(?:each|every) +month$/;
const EVERY_YEAR = pattern(',? (?:(?:every|each) year|yearly|annually)');
const EVERY_WEEK = pattern(',? (?:every|each) ', '(?=(?:other |[a-z0-9]+ )?weeks?)');
const ON = pattern(' on ', '(?=[a-z0-9])');
const DONE =
  "(?:completion|completing(?: it)?|finishing(?: it)?|doing it|(?:it(?: is|'s| was)? |i(?:'ve| have)? )?(?:done|completed|finished|did)(?: it)?|the last time)";
const AFTER_DONE = pattern(`(${count}) ${UNIT} after ${DONE}`);
/** Behind a rhythm: "every 2 weeks after it is done". */
export const AFTER = pattern(`,? (?:after|from|counted from) ${DONE}`);

const PLURAL = new RegExp(`(?:${weekday}s|weekdays|weekends)$`);

/** Of the ways to read the words at a position the longest; a reading outweighs a problem of the same length. */
export function rhythmAt(text: string, at: number): RhythmMatch | null {
  const every = matchAt(EVERY, text, at);
  const found = every
    ? afterEvery(text, at + every[0].length, every[1] !== undefined)
    : [
        adverb(text, at),
        onWeekdays(text, at),
        daysOfEvery(text, at),
        afterDone(text, at),
        problemAt(text, at),
      ];
  return longest(found);
}

function afterEvery(text: string, at: number, afterCompletion: boolean): (RhythmMatch | null)[] {
  const rhythm = (days: DaysMatch | null, freq: Frequency, interval = 1): RhythmMatch | null =>
    days &&
    ('problem' in days
      ? days
      : { ...begun(freq, interval, afterCompletion, days.end), ...ruled(days, freq, interval) });
  const other = matchAt(OTHER, text, at);
  const part = matchAt(PART, text, at);
  return [
    everyUnitAt(text, at, afterCompletion),
    rhythm(weekdaysAt(text, at), 'WEEKLY'),
    other && rhythm(weekdaysAt(text, at + other[0].length), 'WEEKLY', 2),
    rhythm(datesAt(text, at), 'MONTHLY'),
    rhythm(nthOfMonth(text, at), 'MONTHLY'),
    rhythm(yearDaysAt(text, at), 'YEARLY'),
    part && {
      ...begun('DAILY', 1, afterCompletion, at + part[0].length),
      part: readPart(part[1]),
    },
    problemAfterEvery(text, at),
  ];
}

function begun(freq: Frequency, interval: number, afterCompletion: boolean, end: number): Rhythm {
  return { rule: everyUnit(freq, interval), sort: 'every', afterCompletion, end };
}

function ruled(found: { days: Partial<Rule> }, freq: Frequency, interval: number): { rule: Rule } {
  return { rule: { ...everyUnit(freq, interval), ...found.days } };
}

function everyUnitAt(text: string, at: number, afterCompletion: boolean): RhythmMatch | null {
  const match = matchAt(EVERY_UNIT, text, at);
  if (!match) return null;
  const [words, nth, digits, , spelled, name = ''] = match;
  const end = at + words.length;
  const amount = digits ? Number(digits) : spelled ? readCount(spelled) : nthOf(nth);
  const unit = UNITS[name];
  if (!unit) return null;
  const interval = amount * unit.times;
  if (amount < 1) return { problem: `"every ${words}" never comes.`, end };
  if (interval > MAX_INTERVAL) return { problem: `"every ${words}" is too long to wait for.`, end };
  return withDays({ ...begun(unit.freq, interval, afterCompletion, end) }, text);
}

function nthOf(word = 'single'): number {
  if (word === 'single') return 1;
  return word === 'second' ? 2 : NTHS.indexOf(word) + 1;
}

/** " on Monday", " on the 15th": what the unit leaves open. */
function withDays(rhythm: Rhythm, text: string): RhythmMatch {
  const on = matchAt(ON, text, rhythm.end);
  if (!on) return rhythm;
  const at = rhythm.end + on[0].length;
  const found = daysOf(rhythm.rule.freq, text, at);
  if (!found) return rhythm;
  if ('problem' in found) return found;
  return { ...rhythm, rule: { ...rhythm.rule, ...found.days }, end: found.end };
}

function daysOf(freq: Frequency, text: string, at: number): DaysMatch | null {
  if (freq === 'WEEKLY') return weekdaysAt(text, at);
  if (freq === 'MONTHLY') return longest([datesAt(text, at), nthWeekdaysAt(text, at)]);
  return freq === 'YEARLY' ? yearDaysAt(text, at) : null;
}

/** "every first Monday" and "every last Friday" are of a month; "every second Monday" may be each other one. */
function nthOfMonth(text: string, at: number): DaysMatch | null {
  const found = nthWeekdaysAt(text, at);
  if (!found) return null;
  const isClear = found.ofMonth || found.nths.every((nth) => nth === 1 || nth === -1);
  if (isClear) return found;
  const [words, nth = '', name = ''] = /^(\S+) +(.*)$/s.exec(text.slice(at, found.end)) ?? [];
  const { nths, end } = found;
  const day = nths.length === 1 ? weekdayName(readWeekday(name)) : name;
  const weeks = nths.length === 1 ? ` or "every ${nths[0]} weeks on ${day}"` : '';
  return {
    problem: `"every ${words}" has two meanings. Say "every ${nth} ${day} of the month"${weeks}.`,
    end,
  };
}

function adverb(text: string, at: number): RhythmMatch | null {
  const match = matchAt(ADVERB, text, at);
  const unit = match && (ADVERBS[match[1] ?? ''] ?? UNITS[match[2] ?? '']);
  if (!unit) return null;
  const { freq, times } = unit;
  return withDays({ ...begun(freq, times, false, at + match[0].length), sort: 'adverb' }, text);
}

/** "weekdays", "on weekends", "on Mondays and Thursdays" */
function onWeekdays(text: string, at: number): RhythmMatch | null {
  const on = matchAt(ON_DAYS, text, at);
  const from = at + (on?.[0].length ?? 0);
  const found = weekdaysAt(text, from);
  if (!found || 'problem' in found) return null;
  const words = text.slice(from, found.end);
  // One Monday is a date; Mondays come again.
  if (!PLURAL.test(words)) return null;
  return { ...begun('WEEKLY', 1, false, found.end), ...ruled(found, 'WEEKLY', 1), sort: 'adverb' };
}

/** "the 1st of every month", "first Monday of each month", "3 March every year", "Monday every other week" */
function daysOfEvery(text: string, at: number): RhythmMatch | null {
  const from = at + (matchAt(ON_THE, text, at)?.[0].length ?? 0);
  const ofMonth = longest([datesAt(text, from), nthWeekdaysAt(text, from)]);
  if (ofMonth && OF_EVERY.test(text.slice(from, ofMonth.end))) return dated(ofMonth, 'MONTHLY');
  const ofYear = yearDaysAt(text, from);
  const year = ofYear && matchAt(EVERY_YEAR, text, ofYear.end);
  if (ofYear && year) return dated({ ...ofYear, end: ofYear.end + year[0].length }, 'YEARLY');
  const ofWeek = weekdaysAt(text, from);
  const every = ofWeek && matchAt(EVERY_WEEK, text, ofWeek.end);
  if (!ofWeek || !every) return null;
  const found = everyUnitAt(text, ofWeek.end + every[0].length, false);
  if (!found || 'problem' in found || found.rule.freq !== 'WEEKLY')
    return found && 'problem' in found ? found : null;
  return dated({ ...ofWeek, end: found.end }, 'WEEKLY', found.rule.interval);
}

function dated(found: DaysMatch, freq: Frequency, interval = 1): RhythmMatch {
  if ('problem' in found) return found;
  return { ...begun(freq, interval, false, found.end), ...ruled(found, freq, interval) };
}

function afterDone(text: string, at: number): RhythmMatch | null {
  const match = matchAt(AFTER_DONE, text, at);
  const unit = match && UNITS[match[2] ?? ''];
  if (!unit) return null;
  const interval = readCount(match[1] ?? '') * unit.times;
  const end = at + match[0].length;
  if (interval < 1) return { problem: `"${match[0]}" never comes.`, end };
  return { ...begun(unit.freq, interval, true, end), open: true };
}
