// What is meant as a repetition and cannot be read as one: why, for the person, and what to say instead.
import { monthName } from '../names.ts';
import { count } from './counts.ts';
import { month, readMonth } from './periods.ts';
import { matchAt, pattern } from './phrase.ts';

export type Problem = { problem: string; end: number };

/** Pattern of what a repetition counts in; it captures the name, without the "s". */
export const UNIT = '(day|week|fortnight|month|quarter|year)s?';

const SHORTER = pattern(`(?:${count} )?(?:hours?|hrs?|minutes?|mins?|seconds?)`);
const HOURLY = pattern('hourly');
const AT_THE_SOONEST = 'A ToDo comes again after a day at the soonest.';
const TWO_MEANINGS = pattern('bi-?(weekly|monthly|annually|yearly)');
const TIMES_A = pattern(`(?:twice|thrice|(?:${count}) times) (?:a|per|each|every) (day|week|month|year)`);
const FEW = pattern(`(?:few|several|some) ${UNIT}`);
const MONTH_ALONE = pattern(`(?:other )?(${month})`);
const UNKNOWN = pattern(`(?!(?:of|the|and|or)\\b)[a-z0-9-]+ ${UNIT}`);

/** Words that need no "every". */
export function problemAt(text: string, at: number): Problem | null {
  const two = matchAt(TWO_MEANINGS, text, at);
  if (two) {
    const unit = two[1] === 'weekly' ? 'week' : two[1] === 'monthly' ? 'month' : 'year';
    const said = `Say "every 2 ${unit}s" or on which days of the ${unit}`;
    return { problem: `"${two[0]}" has two meanings. ${said}.`, end: at + two[0].length };
  }
  const hourly = matchAt(HOURLY, text, at);
  if (hourly) return { problem: AT_THE_SOONEST, end: at + hourly[0].length };
  const times = matchAt(TIMES_A, text, at);
  if (!times) return null;
  const instead = times[1] === 'week' ? 'on which days, as in "every Monday and Thursday"' : 'on which days';
  return { problem: `"${times[0]}" does not say when. Say ${instead}.`, end: at + times[0].length };
}

/** `at`: behind "every". */
export function problemAfterEvery(text: string, at: number): Problem | null {
  const reasons: [RegExp, (words: string) => string][] = [
    [SHORTER, () => AT_THE_SOONEST],
    [FEW, (words) => `"every ${words}" does not say how many. Try "every 3 days".`],
    [MONTH_ALONE, (words) => `"every ${words}" does not say which day. Try "every 1 ${monthIn(words)}".`],
    [UNKNOWN, (words) => notRead(`every ${words}`)],
  ];
  for (const [words, reason] of reasons) {
    const match = matchAt(words, text, at);
    if (match) return { problem: reason(match[0]), end: at + match[0].length };
  }
  return null;
}

function monthIn(words: string): string {
  return monthName(readMonth(words.replace('other ', '')));
}

export function notRead(words: string): string {
  return `"${words}" is no repetition I can read. Try "every Monday", "every 2 weeks" or "every 1st".`;
}
