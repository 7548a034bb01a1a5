// Deadlines and repetitions as a model passes them: in words, or as an ISO date, resolved here and nowhere else.
// Nothing is guessed: words that cannot be read are a problem, which the report tells.

import type { Clock } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { readDeadline } from '@/lib/time/read-deadline';
import { readRepeat } from '@/lib/time/read-repeat';
import type { TodoPatch } from '@/lib/todos/todo';

/** Null for words that are no date; the caller says so instead of guessing. */
export function resolveDeadline(words: string, clock: Clock): Deadline | null {
  const read = readDeadline(words, clock);
  return read.kind === 'none' ? null : read.deadline;
}

type TimeFields = Pick<TodoPatch, 'deadline' | 'repeat'> & {
  /** When the repetition begins, for a ToDo without a deadline. */
  first?: Deadline | null;
};

/** Null clears a field, and what is left out stays. `problems`: of each field that was not understood, why. */
export function resolveTimes(
  said: { deadline?: string | null; repeat?: string | null },
  clock: Clock,
): { fields: TimeFields; problems: string[] } {
  const fields: TimeFields = {};
  const problems: string[] = [];
  if (said.deadline === null) fields.deadline = null;
  else if (said.deadline !== undefined) {
    const deadline = resolveDeadline(said.deadline, clock);
    if (deadline) fields.deadline = deadline;
    else problems.push(`The deadline "${said.deadline}" was not understood.`);
  }
  if (said.repeat === null) fields.repeat = null;
  else if (said.repeat !== undefined) {
    const read = readRepeat(said.repeat, clock);
    if (read.kind === 'repeat') Object.assign(fields, { repeat: read.repeat, first: read.first });
    else problems.push(`The repetition "${said.repeat}" was not understood. ${read.reason}`);
  }
  return { fields, problems };
}
