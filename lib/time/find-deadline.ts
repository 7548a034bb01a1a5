// Finds the deadline inside a ToDo's words: "Update audioUX by next Monday".
import type { Clock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { readDeadline } from './read-deadline.ts';

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

export function findDeadline(text: string, clock: Clock): FoundDeadline | null {
  const found = / by (\d{4}-\d{2}-\d{2})$/.exec(text);
  const read = readDeadline(found?.[1] ?? '', clock);
  if (!found || read.kind !== 'date') return null;
  const words = found[0].trim();
  const start = found.index + 1;
  return { deadline: read.deadline, start, end: text.length, words, rest: text.slice(0, found.index) };
}
