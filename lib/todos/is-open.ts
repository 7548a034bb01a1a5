// Whether a ToDo is still to do. On its own, so that the browser need not load the schemas beside it.
import type { Todo } from './todo.ts';

export function isOpen(todo: Pick<Todo, 'status'>): boolean {
  return todo.status === 'not started' || todo.status === 'in progress';
}
