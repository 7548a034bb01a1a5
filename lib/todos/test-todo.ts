// For tests: a ToDo with nothing but a title.
import type { Todo } from './todo.ts';

export function makeTodo(id: string, fields: Partial<Todo> = {}): Todo {
  return {
    id,
    category: 'work',
    task: id,
    status: 'not started',
    estimateMinutes: null,
    deadline: null,
    deadlineHasTime: false,
    solutions: [],
    notes: '',
    repeat: null,
    position: null,
    revision: 1,
    completedAt: fields.status === 'done' ? '2025-07-29T10:00:00.000Z' : null,
    createdAt: '2025-07-01T10:00:00.000Z',
    ...fields,
  };
}
