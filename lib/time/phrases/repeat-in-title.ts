// Tells a repetition from words of a title: "Everyday carry", "the weekly report", "read Every Day", "every Monday
// client". When in doubt the words stay where they are.
import { phraseAt } from './deadline-phrase.ts';
import { hourAt } from './hours.ts';
import type { Reading } from './phrase.ts';
import { isApart, isQuoted, TITLE_VERBS } from './title-words.ts';

const LOOK_BACK = 60;

// Before these the words are a subject, a habit that is told of, or a comparison.
const BEFORE_TITLE_WORDS =
  /(?:^|[^\p{L}])(?:not|almost|nearly|practically|after|before|than|of|for|about|like|in|since|into|with|regarding|re|called|named|titled|via|vs|versus|hate|love|\p{L}+['\u2019]s)\s*$/iu;
const BEFORE_ADVERB =
  /(?:^|[^\p{L}])(?:a|an|the|my|your|our|his|her|its|their|this|that|last|next|first|every|each|all|some|no|new|old|both|these|those|many|few|two|three|four|five|\d+|\p{L}+s['\u2019])\s*$/iu;
// "Every day is a gift": a sentence about every day.
const SENTENCE =
  /^(?:is|are|was|were|has|have|had|counts?|matters?|should|must|will|can|may|i|we|you|he|she|they|it)\b/i;

/** Whether the repetition at `start` to `end` should stay in the title. */
export function staysInTitle(
  original: string,
  reading: Reading,
  { start, end, sort }: { start: number; end: number; sort: 'every' | 'adverb' },
): boolean {
  const before = original.slice(Math.max(0, start - LOOK_BACK), start);
  if (BEFORE_TITLE_WORDS.test(before)) return true;
  if (sort === 'adverb' && BEFORE_ADVERB.test(before)) return true;
  if (/^\p{Lu}/u.test(original.slice(start)) && TITLE_VERBS.test(before)) return true;
  if (isQuoted(original, start, end)) return true;
  return !endsWell(original, reading, start, end, sort);
}

function endsWell(original: string, reading: Reading, start: number, end: number, sort: string): boolean {
  if (isApart(original, reading, end)) return true;
  const next = end + (/^ +/.exec(original.slice(end))?.[0].length ?? 0);
  if (next === end) return false;
  if (phraseAt(reading, next) || hourAt(reading.text, next, false)) return true;
  const rest = original.slice(next);
  // "Run every day 5 km"
  if (sort === 'every' && /^\d/.test(rest)) return true;
  // "Every Monday call the bank", but not "Every Brilliant Thing"
  return start === 0 && sort === 'every' && /^\p{Ll}/u.test(rest) && !SENTENCE.test(rest);
}
