// A ToDo for tests.
import type { Todo } from '@/lib/todos/todo';

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
    completedAt: null,
    createdAt: '2025-07-01T10:00:00.000Z',
    ...fields,
  };
}
