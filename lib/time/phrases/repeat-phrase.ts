// A whole repetition at one position of a text: rhythm and what follows it, made into a rule and the first day.
import { dayFromIso, isoDay } from '../day.ts';
import { clockTime, type Deadline, endOfDay } from '../deadline.ts';
import { firstDay } from '../next-occurrence.ts';
import type { Repeat } from '../repeat.ts';
import { namesDays, type Rule, writeRule } from '../repeat-rule.ts';
import { hourAt, settle } from './hours.ts';
import { month } from './periods.ts';
import { matchAt, pattern, type Reading } from './phrase.ts';
import { datesAt, weekdaysAt } from './repeat-days.ts';
import { type Endings, endingsAt, minuteOf } from './repeat-ends.ts';
import { notRead, type Problem } from './repeat-problems.ts';
import { type Rhythm, rhythmAt } from './repeat-rhythms.ts';

export type RepeatPhrase = {
  repeat: Repeat;
  /** When the first one is due; null where the words leave it open. */
  first: Deadline | null;
  sort: Rhythm['sort'];
  end: number;
};

// These go on with the repetition, so that what stands before them is not all that was said.
const GOES_ON = pattern(
  `,? (?:except|excluding|but not|unless|until|till|starting|beginning|other than|as of|after (?:it|i|completion)\\b|from \\d|between|in (?:the )?(?:${month}|spring|summer|autumn|fall|winter))`,
  '(?=[^a-z]|$)',
);
const AND = pattern(' ?,? ?(?:and|or|&|/|,|-|to) ?(?:on |at |the )?', '(?=[a-z0-9])');
const AT = pattern('(?:at |@ ?)', '(?=[a-z0-9])');
const BLANK_EVERY = pattern(',? ', '(?=(?:every|each|ev)!? )');
const CLAUSE = /[^,.;!?()]*/y;
const EVERY = pattern('every|each|daily|weekly|monthly|yearly');

/** A problem is a phrase that is meant as a repetition and cannot be read as one. */
export function repeatAt(reading: Reading, at: number): RepeatPhrase | Problem | null {
  const { text } = reading;
  const early = hourBefore(text, at);
  const rhythm = rhythmAt(text, early?.end ?? at);
  if (!rhythm || 'problem' in rhythm) return early ? null : rhythm;
  const endings = endingsAt(reading, early ? { ...rhythm, hour: early.hour } : rhythm);
  const more = unread(text, endings.end);
  if (more !== null) {
    const end = more + (matchAt(CLAUSE, text, more)?.[0].length ?? 0);
    return { problem: notRead(text.slice(at, end).trimEnd()), end };
  }
  return phraseOf(reading, rhythm, endings, text.slice(at, endings.end));
}

/** "8:00 every Wednesday" */
function hourBefore(text: string, at: number): { hour: { minute: number }; end: number } | null {
  const lead = matchAt(AT, text, at);
  const hour = hourAt(text, at + (lead?.[0].length ?? 0), lead !== null);
  const every = hour && matchAt(BLANK_EVERY, text, hour.end);
  if (!hour || !every || hour.zone) return null;
  return { hour: { minute: settle(hour) }, end: hour.end + every[0].length };
}

/** The end of words that would change the rhythm and were not understood, or null. */
function unread(text: string, at: number): number | null {
  const goesOn = matchAt(GOES_ON, text, at);
  if (goesOn) return at + goesOn[0].length;
  const and = matchAt(AND, text, at);
  if (!and) return null;
  const from = at + and[0].length;
  const every = matchAt(EVERY, text, from);
  const next = [weekdaysAt(text, from), datesAt(text, from), hourAt(text, from, false)].find(Boolean);
  return every ? from + every[0].length : (next?.end ?? null);
}

function phraseOf(
  reading: Reading,
  rhythm: Rhythm,
  endings: Endings,
  words: string,
): RepeatPhrase | Problem | null {
  const { end } = endings;
  const minute = minuteOf(endings);
  const start = startOf(reading, rhythm.rule, endings.from, minute);
  if (start === null) return { problem: `"${words}" never comes.`, end };
  const until = endings.until ?? (endings.lasts && isoDay(endings.lasts(dayFromIso(start)))) ?? null;
  if (until !== null && until < start) return { problem: `"${words}" is over before it begins.`, end };
  const rule: Rule = { ...rhythm.rule, count: endings.times ?? null, until };
  const afterCompletion = rhythm.afterCompletion || endings.afterCompletion === true;
  const isOpen = rhythm.open && minute === null && endings.from === undefined;
  const first = minute === null ? endOfDay(start) : { at: `${start}T${clockTime(minute)}:00`, hasTime: true };
  return {
    repeat: { rule: writeRule(rule), start, afterCompletion, done: 0 },
    first: isOpen ? null : first,
    sort: rhythm.sort,
    end,
  };
}

/**
 * Today counts, as long as its hour has not passed: "every Monday" said on a Monday begins at once. The interval
 * counts from that first day: "every 2 weeks on Monday" begins on the coming Monday.
 */
function startOf(
  { today, minute: now }: Reading,
  rule: Rule,
  from: string | undefined,
  minute: number | null,
): string | null {
  if (from !== undefined) return namesDays(rule) ? firstDay({ ...rule, interval: 1 }, from) : from;
  const passed = minute !== null && minute < now;
  const begin = isoDay(passed ? today + 1 : today);
  return namesDays(rule) ? firstDay({ ...rule, interval: 1 }, begin) : begin;
}
