// What is told of a ToDo to those who watch it.
import type { Todo } from '../todo.ts';

/** A ToDo as it is now. Of two with the same id the one with the higher revision counts, however they arrive. */
export type LiveChange = { action: 'created' | 'updated' | 'removed'; todo: Todo };
