// A deadline in a sentence that has no person's clock at hand: the day as ISO writes it.
import type { Todo } from './todo.ts';

/** '2025-08-04' or '2025-08-04 17:00' */
export function isoDeadline({
  deadline,
  deadlineHasTime,
}: Pick<Todo, 'deadline' | 'deadlineHasTime'>): string {
  if (deadline === null) return '';
  return deadlineHasTime ? deadline.slice(0, 16).replace('T', ' ') : deadline.slice(0, 10);
}
