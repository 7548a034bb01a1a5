// Reads a phrase that is meant as a repetition as a whole: "every Monday 18:00", "3 days after completion".
// What cannot be read is refused with a reason, never guessed.
import type { Clock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { inOwnWords } from './own-words.ts';
import { readingOf } from './phrases/days.ts';
import { plain } from './phrases/phrase.ts';
import { repeatAt } from './phrases/repeat-phrase.ts';
import { notRead } from './phrases/repeat-problems.ts';
import type { Repeat } from './repeat.ts';

export type ReadRepeat =
  /** `first`: when the first one is due; null where the words leave that open */
  | { kind: 'repeat'; repeat: Repeat; first: Deadline | null }
  /** `reason`: for the person */
  | { kind: 'none'; reason: string };

/** Longer phrases are not read. */
const MAX_LENGTH = 200;

const BEFORE = /^(?:(?:please|repeat(?:s|ing)?|again|make it|is|to be) |["= ])+/;
const AFTER = /(?:[\s.,;!?"]|\s(?:please|instead|thanks))+$/;

export function readRepeat(phrase: string, clock: Clock): ReadRepeat {
  const shown = phrase.trim().slice(0, MAX_LENGTH);
  if (phrase.length > MAX_LENGTH) return { kind: 'none', reason: 'This is too long for a repetition.' };
  const text = plain(phrase).trim().replace(BEFORE, '').replace(AFTER, '').trimStart();
  const found = text === '' ? null : repeatAt(readingOf(text, clock), 0);
  if (!found) return { kind: 'none', reason: notRead(shown) };
  if ('problem' in found) return { kind: 'none', reason: inOwnWords(found.problem, phrase) };
  if (found.end !== text.length) return { kind: 'none', reason: notRead(shown) };
  return { kind: 'repeat', repeat: found.repeat, first: found.first };
}
