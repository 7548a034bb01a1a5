// What became of one ToDo in one go, as tools report it and as the list follows it.

import type { Todo } from './todo';

export type TodoChange =
  | { action: 'created'; todo: Todo }
  | { action: 'updated'; todo: Todo; before: Todo; plan?: string }
  | { action: 'unchanged'; todo: Todo; reason: string }
  | { action: 'removed'; todo: Todo }
  | { action: 'failed'; id?: string; task?: string; reason: string };
