// What a new ToDo holds where its entry says nothing. Pure.
import type { NewTodo, Todo } from './todo.ts';

type NewFields = Pick<
  Todo,
  | 'task'
  | 'status'
  | 'estimateMinutes'
  | 'deadline'
  | 'deadlineHasTime'
  | 'solutions'
  | 'notes'
  | 'repeat'
  | 'position'
  | 'completedAt'
>;

export function newFields(entry: NewTodo, now: string): NewFields {
  const status = entry.status ?? 'not started';
  return {
    task: entry.task,
    status,
    estimateMinutes: entry.estimateMinutes ?? null,
    deadline: entry.deadline?.at ?? null,
    deadlineHasTime: entry.deadline?.hasTime ?? false,
    solutions: entry.solutions ?? [],
    notes: entry.notes ?? '',
    repeat: entry.repeat ?? null,
    position: entry.position ?? null,
    completedAt: status === 'done' ? now : null,
  };
}
