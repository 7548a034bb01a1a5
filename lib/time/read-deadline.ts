// Reads a phrase that is meant as a deadline as a whole: "next Monday", "2025-08-04T17:00", "in 3 days".
import type { Clock } from './clock.ts';
import { type Deadline, endOfDay, isOverdue } from './deadline.ts';

export type ReadDeadline =
  | { kind: 'date'; deadline: Deadline }
  /** understood, but already over by the clock */
  | { kind: 'past'; deadline: Deadline }
  /** not understood: never guessed */
  | { kind: 'none' };

export function readDeadline(phrase: string, clock: Clock): ReadDeadline {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(phrase.trim());
  if (!iso) return { kind: 'none' };
  const deadline = endOfDay(iso[0]);
  return { kind: isOverdue(deadline, clock) ? 'past' : 'date', deadline };
}
