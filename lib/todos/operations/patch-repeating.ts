// What a patch makes of a ToDo that comes again: this one alone, or all from it on. Pure.
import { moveRule, type Repeat } from '../../time/repeat.ts';
import { patchTodo } from '../patch.ts';
import type { Todo, TodoPatch } from '../todo.ts';

type Instead = NonNullable<Repeat['next']>;

/** With `every`, those that follow hold the same; otherwise `repeat.next` keeps what they hold instead. */
export function patchRepeating(todo: Todo, patch: TodoPatch, now: string, every = false): Todo {
  const next = patchTodo(todo, patch, now);
  const { repeat } = todo;
  // A patch that gives the repetition itself says all of it.
  if (next === todo || repeat === null || patch.repeat !== undefined) return next;
  return { ...next, repeat: every ? forAll(repeat, todo, next) : forThisOne(repeat, todo, next) };
}

function forThisOne(repeat: Repeat, before: Todo, after: Todo): Repeat {
  const was = heldBy(before);
  const is = heldBy(after);
  const instead: Record<string, unknown> = { ...was, ...repeat.next };
  const differing = changedKeys(was, is).filter((key) => instead[key] !== undefined);
  const kept = Object.keys(repeat.next ?? {}).filter((key) => !differing.includes(key as keyof Instead));
  const next = Object.fromEntries(
    [...kept, ...differing.filter((key) => JSON.stringify(instead[key]) !== JSON.stringify(is[key]))].map(
      (key) => [key, instead[key]],
    ),
  );
  return withNext(repeat, next);
}

function forAll(repeat: Repeat, before: Todo, after: Todo): Repeat {
  const was = heldBy(before);
  const is = heldBy(after);
  const changed: string[] = changedKeys(was, is);
  const next = Object.fromEntries(
    Object.entries(repeat.next ?? {}).filter(([key]) => !changed.includes(key)),
  );
  const moved = withNext(repeat, next);
  if (!changed.includes('deadline') || !is.deadline) return moved;
  // Where it stood in the rhythm, also when this one had been moved alone.
  const from = repeat.next?.deadline ?? was.deadline;
  return from ? moveRule(moved, from.at.slice(0, 10), is.deadline.at.slice(0, 10)) : moved;
}

function withNext({ next: _, ...repeat }: Repeat, next: Instead): Repeat {
  return Object.keys(next).length === 0 ? repeat : { ...repeat, next };
}

function heldBy({ task, estimateMinutes, deadline, deadlineHasTime, solutions, notes }: Todo): Instead {
  return {
    task,
    estimateMinutes,
    ...(deadline === null ? {} : { deadline: { at: deadline, hasTime: deadlineHasTime } }),
    solutions,
    notes,
  };
}

function changedKeys(was: Instead, is: Instead): (keyof Instead)[] {
  const keys = ['task', 'estimateMinutes', 'deadline', 'solutions', 'notes'] as const;
  return keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
}
