// What a patch makes of a ToDo. Pure: the server stores the result, the browser shows it ahead.
import type { Todo, TodoPatch } from './todo.ts';

/** The ToDo with the patch applied; the same object when the patch changes nothing. Revision stays. */
export function patchTodo(todo: Todo, patch: TodoPatch, now: string): Todo {
  const status = patch.status ?? todo.status;
  const wasDone = todo.status === 'done';
  const next: Todo = {
    ...todo,
    task: patch.task ?? todo.task,
    status,
    estimateMinutes: patch.estimateMinutes === undefined ? todo.estimateMinutes : patch.estimateMinutes,
    deadline: patch.deadline === undefined ? todo.deadline : (patch.deadline?.at ?? null),
    deadlineHasTime: patch.deadline === undefined ? todo.deadlineHasTime : (patch.deadline?.hasTime ?? false),
    solutions: patch.solutions ?? todo.solutions,
    completedAt: status === 'done' ? (wasDone ? todo.completedAt : now) : null,
  };
  return changedFields(todo, next).length === 0 ? todo : next;
}

const FIELDS = ['task', 'status', 'estimateMinutes', 'deadline', 'solutions'] as const;
export type ChangedField = (typeof FIELDS)[number];

/** Which of the fields that people see differ. */
export function changedFields(before: Todo, after: Todo): ChangedField[] {
  return FIELDS.filter((field) => {
    if (field === 'solutions') return JSON.stringify(before.solutions) !== JSON.stringify(after.solutions);
    if (field === 'deadline' && before.deadlineHasTime !== after.deadlineHasTime) return true;
    return before[field] !== after[field];
  });
}
