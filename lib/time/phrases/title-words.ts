// Tells a deadline from date words that belong to the title: "slides for Monday standup", "Black Friday",
// "the email I got on Monday". When in doubt the words stay where they are.
import type { Phrase } from './deadline-phrase.ts';
import { durationAt } from './durations.ts';
import { tellsOfThePast } from './past-tense.ts';
import { matchAt, type Reading } from './phrase.ts';

// After these a date is a subject, a beginning, a habit, a name or somebody's.
const BEFORE_TITLE_WORDS =
  /(?:^|[^\p{L}])(?:a|an|the|my|your|our|his|her|its|their|this|that|every|each|all|some|any|no|not|from|since|after|of|to|about|regarding|re|than|like|except|including|per|vs|versus|called|named|titled|entitled|starting|beginning|effective|\p{L}+['\u2019]s|\p{L}+s['\u2019]|black|cyber|super|freaky|bloody|ruby|girl|fat|shrove|ash|palm|casual|manic|blue|throwback|taco|usa|psychology)\s*$/iu;
const REFUSED = /(?:^|[^\p{L}])(?:not|never|except|than|every|each|all|only)\s*$/iu;
export const TITLE_VERBS =
  /(?:^|[^\p{L}])(?:watch|rewatch|read|reread|play|stream|listen to|see|sing|paint|draw|wear)\s*$/iu;

/** Characters before a date that decide about it. */
const LOOK_BACK = 60;

// What may follow a deadline in the middle of a sentence.
const GOES_ON =
  / +(?:about|at|with|w\/|for|to|and|&|or|but|then|because|since|as|so|if|when|while|unless|before|after|from|in|on|via|using|instead|please|pls|plz|thanks|too|also|by|due|it|that|until|otherwise|not|takes?|est|estimate|priority|urgent|asap|(?:in the )?(?:morning|afternoon|evening|night)s? (?:and|or|&)|-+|=+|\(|\[|#|!)(?![a-z0-9'])/y;
const PUNCTUATION = /\s*(?:$|[,.;:!?)\]"\u201d\n|]|-+\s|\u2013|\u2014|\()/y;

const BY_OF_VERB = /(?:^|[^\p{L}])(?:stop|drop|swing|come|pass|pop|go|stand|put|lay)\s+$/iu;

/** The "by" of "drop by" or "stand by", which does not lead a deadline. */
export function isPartOfVerb(original: string, start: number): boolean {
  if (!/^by\s/i.test(original.slice(start, start + 3))) return false;
  return BY_OF_VERB.test(original.slice(Math.max(0, start - LOOK_BACK), start));
}

/** Whether the phrase that begins at `start` should stay in the title. */
export function belongsToTitle(original: string, reading: Reading, start: number, phrase: Phrase): boolean {
  const { cue, sort, subject, end } = phrase;
  const bare = cue === 'none' || cue === 'for';
  if (cue === 'none' && (sort === 'weak' || sort === 'cued')) return true;
  if (cue === 'for' && (subject || sort === 'cued')) return true;
  const before = original.slice(Math.max(0, start - LOOK_BACK), start);
  if (bare && BEFORE_TITLE_WORDS.test(before)) return true;
  if (cue === 'on' && REFUSED.test(before)) return true;
  const named = sort === 'weekday' || /^\p{Lu}/u.test(original.slice(start));
  if (bare && named && TITLE_VERBS.test(before)) return true;
  if (isQuoted(original, start, end)) return true;
  if (!endsWell(original, reading, start, phrase)) return true;
  return (
    cue !== 'by' &&
    cue !== 'before' &&
    tellsOfThePast(reading.text.slice(0, start), sort, phrase.deadline, reading)
  );
}

function endsWell(original: string, reading: Reading, start: number, { end, sort, cue }: Phrase): boolean {
  if (isApart(original, reading, end)) return true;
  const next = /^ +/.exec(original.slice(end));
  if (!next) return false;
  // "Tomorrow call the bank", but not "Tomorrow Never Dies"
  const leads = start === 0 && (sort === 'sure' || cue !== 'none');
  return leads && /^(?:\p{Ll}|I\b)/u.test(original.slice(end + next[0].length));
}

/** Whether what follows at `end` is no part of the words before it. */
export function isApart(original: string, reading: Reading, end: number): boolean {
  if (matchAt(PUNCTUATION, original, end) || matchAt(GOES_ON, reading.text, end)) return true;
  const next = /^ +/.exec(original.slice(end));
  return next !== null && durationAt(reading.text, end + next[0].length) !== null;
}

export function isQuoted(text: string, start: number, end: number): boolean {
  const quotes = text.slice(0, start).match(/["\u201c\u201d]/g)?.length ?? 0;
  return quotes % 2 === 1 && /["\u201d]/.test(text.slice(end));
}
