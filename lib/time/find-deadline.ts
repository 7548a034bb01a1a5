// Finds the deadline inside a ToDo's words: "Update audioUX by next Monday".
import type { Clock } from './clock.ts';
import { type Deadline, isOverdue } from './deadline.ts';
import { readingOf } from './phrases/days.ts';
import { type Phrase, phraseAt } from './phrases/deadline-phrase.ts';
import { plain } from './phrases/phrase.ts';
import { belongsToTitle } from './phrases/title-words.ts';
import { removeWords } from './remove-words.ts';
import { wordStarts } from './word-starts.ts';

export type FoundDeadline = {
  deadline: Deadline;
  /** offsets of `words` in the text */
  start: number;
  end: number;
  /** the words that were understood, with the "by" or "due" before them */
  words: string;
  /** the text without them */
  rest: string;
};

/** A title is short; of a longer text only the beginning is searched. */
const MAX_LENGTH = 1000;

/**
 * The deadline in a text, or null. Date words that belong to the title ("slides for Monday standup"),
 * tell of the past or cannot be read are left where they are. Of several deadlines the one after "by"
 * or "due" counts, else the one at the end.
 */
export function findDeadline(text: string, clock: Clock): FoundDeadline | null {
  const searched = text.slice(0, MAX_LENGTH);
  const reading = readingOf(plain(searched), clock);
  let best: { phrase: Phrase; start: number; score: number } | null = null;
  let after = 0;
  for (const start of wordStarts(searched)) {
    if (start < after) continue;
    const phrase = phraseAt(reading, start);
    if (!phrase) continue;
    after = phrase.end;
    if (isOverdue(phrase.deadline, clock) || belongsToTitle(searched, reading, start, phrase)) continue;
    const score = scoreOf(phrase, text);
    if (!best || score >= best.score) best = { phrase, start, score };
  }
  if (!best) return null;
  const { start, phrase } = best;
  const { deadline, end } = phrase;
  return { deadline, start, end, words: text.slice(start, end), rest: removeWords(text, start, end) };
}

function scoreOf({ cue, end }: Phrase, text: string): number {
  if (cue === 'by' || cue === 'before') return 2;
  return /^\W*$/.test(text.slice(end)) ? 1 : 0;
}
