// The small grammar that the files beside this one are written in: a rule is a pattern that is tried at
// one position of the text, and what it means on the person's calendar.
import { type Clock, localNow } from '../clock.ts';
import { type Day, dayFromIso } from '../day.ts';

/**
 * How likely the words are to be a date when they stand inside a ToDo's title.
 * - sure: "tomorrow", "next week", "in 3 days"
 * - date: "4 August", "5pm": a date unless it belongs to the words after it
 * - weekday: "Friday": the same, but also found in titles of films and meetings
 * - weak: "May", "Sun", "the 5th", "Christmas": only after "on", "by", "before" and the like
 * - cued: "at 5", "in 2026": nothing at all without such a word, not even as an answer to "when?"
 */
export type Sort = 'sure' | 'date' | 'weekday' | 'weak' | 'cued';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** The days that are meant: one, or the first and last of a period. */
export type Span = {
  first: Day;
  last: Day;
  sort: Sort;
  /** the words name an end already ("end of August"), so "before" does not move it a day back */
  edge?: boolean;
  /** "today", "tomorrow": takes no "on" */
  adverb?: boolean;
  /** a holiday or a weekend: "a plan for Christmas" is about it, not due on it */
  occasion?: boolean;
  /** "tonight", "this morning" */
  part?: PartOfDay;
};

export type DayMatch = Span & { end: number };

export type Reading = {
  /** the text as `plain` leaves it: same length, so offsets fit the original */
  text: string;
  clock: Clock;
  today: Day;
  /** minutes since midnight on the wall */
  minute: number;
  /** the day that is named at a position, for rules such as "a week from ..." */
  dayAt: (at: number) => DayMatch | null;
};

export type DayRule = (reading: Reading, at: number) => DayMatch | null;

type Read<T> = (match: RegExpExecArray, reading: Reading, end: number) => T | null;

// Nothing that goes on with the word, the number or a possessive ("Monday's").
const WORD_END = "(?![a-z0-9\\u00c0-\\u024f]|'[a-z]|[.:/]\\d)";

export function newReading(text: string, clock: Clock, dayAt: Reading['dayAt']): Reading {
  const now = localNow(clock);
  const minute = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  return { text, clock, today: dayFromIso(now), minute, dayAt };
}

/** Lower case, straight quotes and hyphens, plain spaces; every character stays in its place. */
export function plain(text: string): string {
  return text.replace(/[A-Z]|[\u2018\u2019\u02bc`]|[\u2010-\u2015\u2212]|[^\S ]/g, (char) => {
    if (char >= 'A' && char <= 'Z') return char.toLowerCase();
    if (/\s/.test(char)) return ' ';
    return /[\u2018\u2019\u02bc`]/.test(char) ? "'" : '-';
  });
}

/**
 * A pattern that is tried at one position and ends with a whole word. In `source` a space stands for
 * one or more, ' ?' for any number.
 */
export function pattern(source: string, after = WORD_END): RegExp {
  const spaced = source.replace(/\[[^\]]*\]| (\?)?/g, (part, optional) =>
    part.startsWith('[') ? part : optional ? ' *' : ' +',
  );
  return new RegExp(`(?:${spaced})${after}`, 'y');
}

export function matchAt(regExp: RegExp, text: string, at: number): RegExpExecArray | null {
  regExp.lastIndex = at;
  return regExp.exec(text);
}

/** "tomorrow", "next (monday|...)": words that name a day or a period by themselves. */
export function dayRule(source: string, read: Read<Span & { end?: number }>): DayRule {
  const regExp = pattern(source);
  return (reading, at) => {
    const match = matchAt(regExp, reading.text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const span = read(match, reading, end);
    return span && { end, ...span };
  };
}

/** "a week from ...", "the day before ...": words that need a day after them. */
export function beforeDay(
  source: string,
  read: (match: RegExpExecArray, day: DayMatch, reading: Reading) => Span | null,
): DayRule {
  const regExp = pattern(`${source} `, '');
  return (reading, at) => {
    const match = matchAt(regExp, reading.text, at);
    const day = match && reading.dayAt(at + match[0].length);
    const span = match && day && read(match, day, reading);
    return span && { ...span, end: day.end };
  };
}

export function on(day: Day, sort: Sort = 'sure'): Span {
  return { first: day, last: day, sort };
}

/** The rule that understands the most words wins; of two equal ones the first. */
export function longest<T extends { end: number }>(matches: Iterable<T | null>): T | null {
  let best: T | null = null;
  for (const match of matches) if (match && (!best || match.end > best.end)) best = match;
  return best;
}
