// What comes after a repeating ToDo that was done. Pure; it brings the rrule library along (next-occurrence.ts).
import { nextOccurrence } from '../time/next-occurrence.ts';
import type { NewTodo, Todo } from './todo.ts';

/**
 * The ToDo that follows, or null for one that does not come again. `doneOn` is the day in the person's zone,
 * 'YYYY-MM-DD'. What only this one held otherwise (`repeat.next`) is left behind with it.
 */
export function nextTodo(todo: Todo, doneOn: string): NewTodo | null {
  const { repeat } = todo;
  if (repeat === null) return null;
  const deadline = todo.deadline === null ? null : { at: todo.deadline, hasTime: todo.deadlineHasTime };
  const following = nextOccurrence(repeat, { deadline, doneOn });
  if (following === null) return null;
  const { task, estimateMinutes, solutions, notes } = { ...todo, ...repeat.next };
  return {
    task,
    estimateMinutes,
    solutions,
    notes,
    status: 'not started',
    deadline: following.deadline,
    repeat: following.repeat,
  };
}
