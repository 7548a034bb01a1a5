// The fields of a ToDo that a repetition in words gives it: the rule, tied to its deadline. Pure.
import type { Deadline } from '../../time/deadline.ts';
import type { Repeat } from '../../time/repeat.ts';
import { anchorRepeat } from '../../time/repeat-anchor.ts';
import type { Todo, TodoPatch } from '../todo.ts';

/** `deadline` only where it is another one than the ToDo has: a patch of it takes the ToDo from its place. */
export function anchoredFields(
  todo: Pick<Todo, 'deadline' | 'deadlineHasTime'>,
  patch: TodoPatch,
  read: { repeat: Repeat; first: Deadline | null },
): Pick<TodoPatch, 'repeat' | 'deadline'> {
  const own = todo.deadline === null ? null : { at: todo.deadline, hasTime: todo.deadlineHasTime };
  const due = patch.deadline === undefined ? own : patch.deadline;
  const { repeat, deadline } = anchorRepeat(read, due);
  const isSame = deadline?.at === own?.at && deadline?.hasTime === own?.hasTime;
  return isSame ? { repeat } : { repeat, deadline };
}
