// Of which changes it is asked whether they are for this one alone or for all that follow. Pure.
import { isOpen } from '@/lib/todos/is-open';
import type { Todo } from '@/lib/todos/todo';

/** Fields that the next one takes over. */
export const PASSED_ON: readonly string[] = ['task', 'deadline', 'estimateMinutes', 'solutions', 'notes'];

export function isAskedForEach({ repeat, status }: Todo, fields: readonly string[]): boolean {
  return repeat !== null && isOpen({ status }) && fields.some((field) => PASSED_ON.includes(field));
}
