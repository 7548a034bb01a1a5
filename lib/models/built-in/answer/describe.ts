// How a ToDo is put in an answer: its title bold, its day named, its estimate.

import { type DeadlineBucket, deadlineBucket } from '@/lib/time/deadline';
import { formatDeadlineLong, formatMinutes } from '@/lib/time/format';
import type { KnownTodo } from '../known-todo';
import { bold } from '../words/markdown';
import type { World } from '../world';

export function dayOf(todo: KnownTodo, world: World): string | null {
  return todo.deadline === null ? null : formatDeadlineLong(todo.deadline, world.context.clock);
}

export function bucketOf(todo: KnownTodo, world: World): DeadlineBucket {
  return deadlineBucket(todo.deadline, world.context.clock);
}

export function isOverdue(todo: KnownTodo, world: World): boolean {
  return bucketOf(todo, world) === 'overdue';
}

/** "due Saturday 2 August", "was due yesterday, Tuesday 29 July", "no deadline" */
export function dueWords(todo: KnownTodo, world: World): string {
  const day = dayOf(todo, world);
  if (day === null) return 'no deadline';
  return isOverdue(todo, world) ? `was due ${day}` : `due ${day}`;
}

/** "**Title**, due Saturday 2 August, 30 min" */
export function line(todo: KnownTodo, world: World, facts: { due?: boolean } = {}): string {
  const due = (facts.due ?? true) && todo.deadline !== null ? dueWords(todo, world) : null;
  const estimate = todo.minutes === null ? null : formatMinutes(todo.minutes);
  const started = todo.status === 'in progress' ? 'in progress' : null;
  const again = todo.repeat === null ? null : againWords(todo.repeat);
  const known = [due, estimate, again, started].filter((fact) => fact !== null);
  return [bold(todo.task), ...known].join(', ');
}

/** "every Monday", "3 days after it is done" */
export function againWords(repeat: string): string {
  return repeat.replace(/^E/, 'e');
}

export function bullets(lines: string[]): string {
  return lines.map((each) => `- ${each}`).join('\n');
}

/** Earliest deadline first, then those without one. */
export function byDeadline(a: KnownTodo, b: KnownTodo): number {
  const [left, right] = [a.deadline?.at ?? '9999', b.deadline?.at ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}
