// What a person types into the fields of a ToDo, read in the browser. Loaded when such a field opens.
import type { Clock } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import { readDuration } from '@/lib/time/read-duration';
import { readRepeat } from '@/lib/time/read-repeat';
import type { Repeat } from '@/lib/time/repeat';

/** A day that is past is taken as it was said. Throws an Error for the person where it is no date. */
export function deadlineFrom(words: string, clock: Clock): Deadline {
  const read = readDeadline(words, clock);
  if (read.kind === 'none') throw new Error(`"${words}" is no date I can read. Try "next Friday 17:00".`);
  return read.deadline;
}

/** Minutes; a bare number counts them. Throws an Error for the person where it is no length of time. */
export function minutesFrom(words: string): number {
  const minutes = readDuration(/^\d+$/.test(words) ? `${words} min` : words);
  if (minutes === null || minutes < 1) {
    throw new Error(`"${words}" is no length of time I can read. Try "45 min" or "2 hours".`);
  }
  return minutes;
}

/** With the day of the first one. Throws an Error for the person where it is no repetition. */
export function repeatFrom(words: string, clock: Clock): { repeat: Repeat; first: Deadline | null } {
  const read = readRepeat(words, clock);
  if (read.kind === 'none') throw new Error(read.reason);
  return { repeat: read.repeat, first: read.first };
}
