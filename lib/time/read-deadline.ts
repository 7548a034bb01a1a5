// Reads a phrase that is meant as a deadline as a whole: "next Monday", "2025-08-04T17:00", "in 3 days".
import type { Clock } from './clock.ts';
import { type Deadline, isOverdue } from './deadline.ts';
import { readingOf } from './phrases/days.ts';
import { phraseAt } from './phrases/deadline-phrase.ts';
import { plain } from './phrases/phrase.ts';

export type ReadDeadline =
  | { kind: 'date'; deadline: Deadline }
  /** understood, but already over by the clock */
  | { kind: 'past'; deadline: Deadline }
  /** not understood: never guessed */
  | { kind: 'none' };

/** Longer phrases are not read. */
const MAX_LENGTH = 200;

const BEFORE =
  /^(?:(?:about|around|approximately|roughly|exactly|let's say|say|make it|please|is|to) |["= ])+/;
const AFTER = /(?:[\s.,;!?"]|\s(?:please|instead|if possible|thanks|or so))+$/;

export function readDeadline(phrase: string, clock: Clock): ReadDeadline {
  if (phrase.length > MAX_LENGTH) return { kind: 'none' };
  const text = plain(phrase).trim().replace(BEFORE, '').replace(AFTER, '').trimStart();
  const found = text === '' ? null : phraseAt(readingOf(text, clock), 0);
  if (found?.end !== text.length) return { kind: 'none' };
  return { kind: isOverdue(found.deadline, clock) ? 'past' : 'date', deadline: found.deadline };
}
