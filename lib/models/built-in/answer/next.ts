// "What should I do next?": by deadline, then what is begun, then the shortest.

import type { KnownTodo } from '../known-todo';
import { bold } from '../words/markdown';
import type { World } from '../world';
import { bullets, byDeadline, dayOf, isOverdue, line } from './describe';

/** Shown after the first. */
const MORE = 2;

export function nextAnswer(world: World): string {
  const ranked = [...world.open].sort(
    (a, b) => byDeadline(a, b) || begun(a) - begun(b) || minutes(a) - minutes(b),
  );
  const [first, ...others] = ranked;
  if (!first) return 'Your list is empty, so nothing is next.';
  const why = reason(first, world);
  const after = others.slice(0, MORE).map((todo) => line(todo, world));
  return [
    `Next is ${bold(first.task)}, ${why}.`,
    ...(after.length > 0 ? [`After that:\n\n${bullets(after)}`] : []),
  ].join('\n\n');
}

function reason(todo: KnownTodo, world: World): string {
  if (todo.deadline !== null)
    return `which ${isOverdue(todo, world) ? 'was' : 'is'} due ${dayOf(todo, world)}`;
  return todo.status === 'in progress' ? 'which is in progress' : 'though nothing on the list has a deadline';
}

function begun(todo: KnownTodo): number {
  return todo.status === 'in progress' ? 0 : 1;
}

function minutes(todo: KnownTodo): number {
  return todo.minutes ?? Number.MAX_SAFE_INTEGER;
}
