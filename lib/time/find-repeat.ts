// Finds the repetition inside a ToDo's words: "Pay rent every 1st", "Standup every weekday 9:15".
import type { Clock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { inOwnWords } from './own-words.ts';
import { readingOf } from './phrases/days.ts';
import { plain } from './phrases/phrase.ts';
import { staysInTitle } from './phrases/repeat-in-title.ts';
import { repeatAt } from './phrases/repeat-phrase.ts';
import { removeWords } from './remove-words.ts';
import type { Repeat } from './repeat.ts';
import { wordStarts } from './word-starts.ts';

type Words = {
  /** offsets of `words` in the text */
  start: number;
  end: number;
  words: string;
};

export type FoundRepeat =
  /** `first`: when the first one is due, or null; `rest`: the text without the words */
  | (Words & { kind: 'repeat'; repeat: Repeat; first: Deadline | null; rest: string })
  /** words that are meant as a repetition and cannot be read as one; `reason`: for the person */
  | (Words & { kind: 'none'; reason: string });

/** A title is short; of a longer text only the beginning is searched. */
const MAX_LENGTH = 1000;

/** The last repetition in a text, else the first that cannot be read, else null. Two that differ are refused. */
export function findRepeat(text: string, clock: Clock): FoundRepeat | null {
  const all = repeatsIn(text.slice(0, MAX_LENGTH), clock);
  const read = all.filter((each) => each.kind === 'repeat');
  const last = read.at(-1);
  const wrong = all.find((each) => each.kind === 'none');
  if (!last || wrong) return wrong ?? null;
  const other = read.find(({ repeat }) => repeat.rule !== last.repeat.rule);
  if (!other) return last;
  const { start, end, words } = last;
  const reason = `"${other.words}" and "${words}" are two repetitions. A ToDo has one.`;
  return { kind: 'none', start, end, words, reason };
}

function repeatsIn(text: string, clock: Clock): FoundRepeat[] {
  const reading = readingOf(plain(text), clock);
  const found: FoundRepeat[] = [];
  let after = 0;
  for (const start of wordStarts(text)) {
    if (start < after) continue;
    const phrase = repeatAt(reading, start);
    if (!phrase) continue;
    const { end } = phrase;
    const sort = 'problem' in phrase ? 'adverb' : phrase.sort;
    after = end;
    if (staysInTitle(text, reading, { start, end, sort })) continue;
    const words = text.slice(start, end);
    if ('problem' in phrase)
      found.push({ kind: 'none', start, end, words, reason: inOwnWords(phrase.problem, text) });
    else {
      const { repeat, first } = phrase;
      found.push({ kind: 'repeat', repeat, first, start, end, words, rest: removeWords(text, start, end) });
    }
  }
  return found;
}
