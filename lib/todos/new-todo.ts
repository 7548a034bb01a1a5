// A new ToDo, with what it holds where its entry says nothing. Pure.
import type { NewTodo, Todo } from './todo.ts';

/** `now` is the instant of its making, ISO 8601. */
export function newTodo(
  id: string,
  { category, endUser }: { category: string; endUser: string },
  entry: NewTodo,
  now: string,
): Todo {
  const status = entry.status ?? 'not started';
  return {
    id,
    category,
    ...(endUser === '' ? {} : { endUser }),
    task: entry.task,
    status,
    estimateMinutes: entry.estimateMinutes ?? null,
    deadline: entry.deadline?.at ?? null,
    deadlineHasTime: entry.deadline?.hasTime ?? false,
    solutions: entry.solutions ?? [],
    notes: entry.notes ?? '',
    repeat: entry.repeat ?? null,
    position: entry.position ?? null,
    revision: 1,
    completedAt: status === 'done' ? now : null,
    createdAt: now,
  };
}
