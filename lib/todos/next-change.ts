// When the headings of a list will next be wrong. Pure, for the browser's timer.
import { type Clock, instantOf, localNow, msUntilMidnight } from '../time/clock.ts';
import { isOpen } from './is-open.ts';
import type { Todo } from './todo.ts';

/** Milliseconds until local midnight, or until the soonest deadline that has an hour passes. */
export function msUntilChange(todos: readonly Todo[], clock: Clock): number {
  const now = localNow(clock);
  let soonest: string | null = null;
  for (const todo of todos) {
    if (!todo.deadline || !todo.deadlineHasTime || !isOpen(todo) || todo.deadline < now) continue;
    if (soonest === null || todo.deadline < soonest) soonest = todo.deadline;
  }
  const midnight = msUntilMidnight(clock);
  // Overdue begins a second after the minute that was said.
  return soonest === null
    ? midnight
    : Math.min(midnight, instantOf(soonest, clock.timeZone) + 1000 - clock.now);
}
