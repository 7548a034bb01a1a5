// The error of a change that was made to a ToDo as it no longer is.
import { AppError } from '../errors.ts';
import { isoDeadline } from './deadline-words.ts';
import type { Todo } from './todo.ts';

/** Carries the ToDo as it is now, so that the person can look at it and decide. */
export class TodoConflict extends AppError {
  readonly todo: Todo;

  /** `field` is the one that was changed meanwhile. */
  constructor(todo: Todo, field?: string) {
    super('conflict', `This ToDo was changed meanwhile. ${stateOf(todo)} Look at it and save again.`, {
      field,
    });
    this.todo = todo;
  }
}

function stateOf(todo: Todo): string {
  const due = todo.deadline ? `due ${isoDeadline(todo)}` : 'without a deadline';
  return `It is now "${todo.task}", ${todo.status}, ${due}.`;
}
