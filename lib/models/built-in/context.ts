// What the built-in model knows in a turn: the same facts that any other model reads in its instructions.

import type { Memory } from '@/lib/memory/memory';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';

export type BuiltInContext = {
  role: string;
  category: string;
  clock: Clock;
  /** The open ToDos that fit into the instructions, most urgent first. */
  todos: Todo[];
  /** How many open ToDos the list holds in all; more than `todos` shows means: search for the rest. */
  openCount: number;
  memory: Memory;
};
