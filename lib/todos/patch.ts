// What a patch makes of a ToDo. Pure: the server stores the result, the browser shows it ahead.
import type { Todo, TodoPatch } from './todo.ts';

/** The ToDo with the patch applied; the same object when the patch changes nothing. Revision stays. */
export function patchTodo(todo: Todo, patch: TodoPatch, now: string): Todo {
  const status = patch.status ?? todo.status;
  const deadline = patch.deadline === undefined ? todo.deadline : (patch.deadline?.at ?? null);
  const deadlineHasTime =
    patch.deadline === undefined ? todo.deadlineHasTime : (patch.deadline?.hasTime ?? false);
  const isMoved = deadline !== todo.deadline || deadlineHasTime !== todo.deadlineHasTime;
  const next: Todo = {
    ...todo,
    task: patch.task ?? todo.task,
    status,
    estimateMinutes: patch.estimateMinutes === undefined ? todo.estimateMinutes : patch.estimateMinutes,
    deadline,
    deadlineHasTime,
    solutions: patch.solutions ?? todo.solutions,
    notes: patch.notes ?? todo.notes,
    repeat: patch.repeat === undefined ? todo.repeat : patch.repeat,
    // Another deadline puts it where that belongs.
    position: patch.position !== undefined ? patch.position : isMoved ? null : todo.position,
    completedAt: completedAt(todo, status, now),
  };
  return changedFields(todo, next).length === 0 ? todo : next;
}

function completedAt(todo: Todo, status: Todo['status'], now: string): string | null {
  if (status === 'done') return todo.completedAt ?? now;
  return status === 'archived' ? todo.completedAt : null;
}

const FIELDS = [
  'task',
  'status',
  'estimateMinutes',
  'deadline',
  'solutions',
  'notes',
  'repeat',
  'position',
  'category',
] as const;
export type ChangedField = (typeof FIELDS)[number];

/** Which of the fields that people see differ. */
export function changedFields(before: Todo, after: Todo): ChangedField[] {
  return FIELDS.filter((field) => {
    if (field === 'deadline' && before.deadlineHasTime !== after.deadlineHasTime) return true;
    if (field === 'category' && (before.endUser ?? '') !== (after.endUser ?? '')) return true;
    return JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  });
}
