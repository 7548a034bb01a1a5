// What an update changes and what stood there before, kept in the tool's `plan`, so that "undo" can find it again.

import type { KnownTodo } from './known-todo';
import type { Patch } from './understand/request';

type Before = {
  task?: string;
  deadline?: string | null;
  minutes?: number | null;
  status?: string;
  repeat?: string | null;
  solutions?: string[];
  notes?: string;
};

const NAMES: Record<keyof Patch, string> = {
  task: 'title',
  deadline: 'deadline',
  minutes: 'estimate',
  status: 'status',
  repeat: 'repetition',
  solutions: 'ideas',
  notes: 'notes',
  addNotes: 'notes',
};

export function planNote(todo: KnownTodo, patch: Patch): string {
  const keys = (Object.keys(NAMES) as (keyof Patch)[]).filter((key) => patch[key] !== undefined);
  const before: Before = Object.fromEntries(
    keys.map((key): [keyof Before, unknown] => {
      if (key === 'deadline') return [key, isoBefore(todo)];
      return key === 'addNotes' ? ['notes', todo.notes] : [key, todo[key]];
    }),
  );
  // What is done hands its repetition on to the next one.
  if (patch.status === 'done' && todo.repeat !== null) before.repeat = todo.repeat;
  const what = keys.map((key) => NAMES[key]).join(' and ');
  const was = JSON.stringify(before);
  const notes = [
    `Change the ${what} of ${JSON.stringify(todo.task)}. Before: ${was}`,
    `Change the ${what}. Before: ${was}`,
    `Change the ${what}.`,
  ];
  return notes.find((note) => note.length <= LONGEST) ?? '';
}

/** What the tool takes. Where the old value does not fit, the change cannot be undone by words. */
const LONGEST = 500;

/** The patch that takes the update back, or null when the plan was written by another model. */
export function readPlanNote(plan: string): Patch | null {
  const json = /Before: (\{.*\})$/s.exec(plan)?.[1];
  if (json === undefined) return null;
  try {
    return JSON.parse(json) as Patch;
  } catch {
    return null;
  }
}

/** The title that the ToDo had before the update. */
export function plannedTitle(plan: string): string | null {
  const json = /^Change the [a-z ]+ of ("(?:[^"\\]|\\.)*")\. Before: /.exec(plan)?.[1];
  return json === undefined ? null : (JSON.parse(json) as string);
}

function isoBefore(todo: KnownTodo): string | null {
  if (todo.deadline === null) return null;
  return todo.deadline.hasTime ? todo.deadline.at : todo.deadline.at.slice(0, 10);
}
