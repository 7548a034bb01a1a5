// A ToDo as far as the model knows it: from the context, a search, or a report earlier in the thread.

import type { Deadline } from '@/lib/time/deadline';
import { formatRepeat } from '@/lib/time/format-repeat';
import type { ReportedTodo } from '@/lib/todos/report';
import type { Todo, TodoStatus } from '@/lib/todos/todo';

export type KnownTodo = {
  id: string;
  task: string;
  status: TodoStatus;
  /** Minutes of work. */
  minutes: number | null;
  deadline: Deadline | null;
  /** How it comes again, in words. */
  repeat: string | null;
  solutions: string[];
  /** The beginning of long ones. */
  notes: string;
};

// One object for each ToDo, so that what is worked out about its title serves all steps of a turn.
const known = new WeakMap<Todo, KnownTodo>();

export function fromTodo(todo: Todo): KnownTodo {
  const before = known.get(todo);
  if (before) return before;
  const made = {
    id: todo.id,
    task: todo.task,
    status: todo.status,
    minutes: todo.estimateMinutes,
    deadline: todo.deadline === null ? null : { at: todo.deadline, hasTime: todo.deadlineHasTime },
    repeat: todo.repeat && formatRepeat(todo.repeat),
    solutions: todo.solutions,
    notes: todo.notes,
  };
  known.set(todo, made);
  return made;
}

export function fromReport(todo: ReportedTodo): KnownTodo {
  return {
    id: todo.id,
    task: todo.task,
    status: todo.status,
    minutes: todo.time_to_complete,
    deadline: deadlineOf(todo.deadline),
    repeat: todo.repeat ?? null,
    solutions: todo.solutions,
    notes: todo.notes ?? '',
  };
}

/** The same ToDo after an update that reported these fields. */
export function withReported(todo: KnownTodo, changed: Partial<Omit<ReportedTodo, 'id'>>): KnownTodo {
  return {
    id: todo.id,
    task: changed.task ?? todo.task,
    status: changed.status ?? todo.status,
    minutes: changed.time_to_complete === undefined ? todo.minutes : changed.time_to_complete,
    deadline: changed.deadline === undefined ? todo.deadline : deadlineOf(changed.deadline),
    repeat: changed.repeat === undefined ? todo.repeat : changed.repeat,
    solutions: changed.solutions ?? todo.solutions,
    notes: changed.notes ?? todo.notes,
  };
}

/** One of which nothing but the title is known. */
export function stub(id: string, task: string): KnownTodo {
  return {
    id,
    task,
    status: 'not started',
    minutes: null,
    deadline: null,
    repeat: null,
    solutions: [],
    notes: '',
  };
}

// A report does not say whether an hour was said; 23:59 is what stands there when none was.
function deadlineOf(at: string | null): Deadline | null {
  return at === null ? null : { at, hasTime: !at.endsWith('T23:59:00') };
}
