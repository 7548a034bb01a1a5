// Deadlines as a model passes them: words or an ISO date, resolved here and nowhere else.

import type { Clock } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';

/** Null for words that are no date; the caller says so instead of guessing. */
export function resolveDeadline(words: string, clock: Clock): Deadline | null {
  const read = readDeadline(words, clock);
  return read.kind === 'none' ? null : read.deadline;
}
