// Finds the deadline inside a ToDo's words: "Update audioUX by next Monday".
import type { Clock } from './clock.ts';
import { type Deadline, isOverdue } from './deadline.ts';
import { readingOf } from './phrases/days.ts';
import { type Phrase, phraseAt } from './phrases/deadline-phrase.ts';
import { plain } from './phrases/phrase.ts';
import { belongsToTitle, isPartOfVerb } from './phrases/title-words.ts';
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
 * tell of the past or cannot be read are left where they are. Of several deadlines the one after "by",
 * "due" or "before" counts; two that contradict each other are both left, for the person to be asked.
 */
export function findDeadline(text: string, clock: Clock): FoundDeadline | null {
  const all = deadlinesIn(text.slice(0, MAX_LENGTH), clock);
  const cued = all.filter(({ phrase }) => phrase.cue === 'by' || phrase.cue === 'before');
  const candidates = cued.length > 0 ? cued : all;
  const found = candidates.at(-1);
  if (!found || candidates.some(({ phrase }) => phrase.deadline.at !== found.phrase.deadline.at)) return null;
  const { start, phrase } = found;
  const { deadline, end } = phrase;
  return { deadline, start, end, words: text.slice(start, end), rest: removeWords(text, start, end) };
}

function deadlinesIn(text: string, clock: Clock): { start: number; phrase: Phrase }[] {
  const reading = readingOf(plain(text), clock);
  const found: { start: number; phrase: Phrase }[] = [];
  let after = 0;
  for (const start of wordStarts(text)) {
    if (start < after || isPartOfVerb(text, start)) continue;
    const phrase = phraseAt(reading, start);
    if (!phrase) continue;
    after = phrase.end;
    const stays = isOverdue(phrase.deadline, clock) || belongsToTitle(text, reading, start, phrase);
    if (!stays) found.push({ start, phrase });
  }
  return found;
}
