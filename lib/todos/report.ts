// The text in which tools report ToDo changes to a language model, written and read back in one place.
// Entries are parted by a blank line; whatever a person typed stands in JSON, so no title can part an entry.

import type { Clock } from '@/lib/time/clock';
import { formatDeadlineLong } from '@/lib/time/format';
import { formatRepeat } from '@/lib/time/format-repeat';
import type { TodoChange } from './change';
import { TODO_STATUSES, type Todo, type TodoStatus } from './todo';

export type ReportedTodo = {
  id: string;
  task: string;
  /** Minutes of work. */
  time_to_complete: number | null;
  /** Wall-clock 'YYYY-MM-DDTHH:mm:ss'. */
  deadline: string | null;
  deadline_words: string | null;
  /** How it comes again, in words; missing for one that does not. */
  repeat?: string | null;
  solutions: string[];
  /** The beginning of long ones; missing where there are none. */
  notes?: string;
  status: TodoStatus;
  /** Of one that a repetition made: the id of the one that was done. */
  follows?: string;
};

/** Characters of notes that a report holds. */
const MAX_NOTES = 500;

export type ReportEntry =
  | { action: 'created'; todo: ReportedTodo }
  | { action: 'updated'; id: string; plan: string; changed: Partial<Omit<ReportedTodo, 'id'>> }
  | { action: 'unchanged'; id: string; reason: string }
  | { action: 'removed'; todo: ReportedTodo }
  | { action: 'failed'; id?: string; task?: string; reason: string };

export function formatReport(changes: TodoChange[], clock: Clock): string {
  return changes.map((change, index) => formatChange(change, clock, changes[index - 1])).join('\n\n');
}

/** What cannot be read is left out: the text may come from an older version of this module. */
export function parseReport(text: string): ReportEntry[] {
  return text.split(/\n{2,}/).flatMap((entry) => parseEntry(entry) ?? []);
}

/** A search's answer: how many ToDos fit in all, then those that are shown, one a line. */
export function formatFound(total: number, todos: Todo[], clock: Clock): string {
  return [`${total} found`, ...todos.map((todo) => JSON.stringify(reportedTodo(todo, clock)))].join('\n');
}

export function parseFound(text: string): { total: number; todos: ReportedTodo[] } | null {
  const [first = '', ...lines] = text.split('\n');
  const total = /^(\d+) found/.exec(first)?.[1];
  if (total === undefined) return null;
  return { total: Number(total), todos: lines.flatMap((line) => readTodo(line) ?? []) };
}

export function reportedTodo(todo: Todo, clock: Clock): ReportedTodo {
  return {
    id: todo.id,
    task: todo.task,
    time_to_complete: todo.estimateMinutes,
    deadline: todo.deadline,
    deadline_words: deadlineWords(todo, clock),
    ...(todo.repeat === null ? {} : { repeat: formatRepeat(todo.repeat) }),
    solutions: todo.solutions,
    ...(todo.notes === '' ? {} : { notes: shortened(todo.notes) }),
    status: todo.status,
  };
}

/** The ToDo whose completion made this one: the change right before it, which hands its repetition on. */
export function followedBy(change: TodoChange, before: TodoChange | undefined): Todo | null {
  if (change.action !== 'created' || change.todo.repeat === null || before?.action !== 'updated') return null;
  const isDone =
    before.before.repeat !== null && before.todo.repeat === null && before.todo.status === 'done';
  return isDone ? before.todo : null;
}

function shortened(notes: string): string {
  if (notes.length <= MAX_NOTES) return notes;
  return `${notes.slice(0, MAX_NOTES).toWellFormed()}\u2026`;
}

function deadlineWords(todo: Todo, clock: Clock): string | null {
  if (todo.deadline === null) return null;
  return formatDeadlineLong({ at: todo.deadline, hasTime: todo.deadlineHasTime }, clock);
}

function formatChange(change: TodoChange, clock: Clock, previous: TodoChange | undefined): string {
  switch (change.action) {
    case 'created': {
      const follows = followedBy(change, previous)?.id;
      const content = { ...reportedTodo(change.todo, clock), ...(follows ? { follows } : {}) };
      return `New ToDo created:\nContent: ${JSON.stringify(content)}`;
    }
    case 'updated': {
      const plan = oneLine(change.plan ?? '');
      const changed = JSON.stringify(changedFields(change.before, change.todo, clock));
      return `Document ${change.todo.id} updated:\nPlan: ${plan}\nAdded content: ${changed}`;
    }
    case 'unchanged':
      return `Document ${change.todo.id} unchanged:\n${oneLine(change.reason)}`;
    case 'removed':
      return `Document ${change.todo.id} removed:\nContent: ${JSON.stringify(reportedTodo(change.todo, clock))}`;
    case 'failed': {
      const who = change.id === undefined ? '' : `Document ${change.id}: `;
      const what = change.task === undefined ? '' : `${JSON.stringify(change.task)}: `;
      return `Not done:\n${who}${what}${oneLine(change.reason)}`;
    }
  }
}

function changedFields(before: Todo, after: Todo, clock: Clock): Partial<ReportedTodo> {
  const old = reportedTodo(before, clock);
  const now = reportedTodo(after, clock);
  const keys = Object.keys({ ...old, ...now }) as (keyof ReportedTodo)[];
  const changed = keys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  return Object.fromEntries(changed.map((key) => [key, now[key] ?? (key === 'notes' ? '' : null)]));
}

function parseEntry(entry: string): ReportEntry | null {
  const [head = '', ...rest] = entry.split('\n');
  const body = rest.join('\n');
  if (head === 'New ToDo created:') return contentEntry('created', body);
  if (head === 'Not done:') return parseFailed(body);
  const [, id = '', action] = /^Document (.+) (updated|unchanged|removed):$/.exec(head) ?? [];
  if (action === 'removed') return contentEntry('removed', body);
  if (action === 'unchanged') return { action, id, reason: body };
  if (action !== 'updated') return null;
  const [, plan = '', json = ''] = /^Plan: ?(.*)\nAdded content: (.*)$/s.exec(body) ?? [];
  const changed = readObject(json);
  return changed && { action, id, plan, changed };
}

function parseFailed(body: string): ReportEntry {
  const [, id, quoted, reason = body] =
    /^(?:Document (\S+): )?(?:("(?:[^"\\]|\\[^\n])*"): )?([\s\S]*)$/.exec(body) ?? [];
  return {
    action: 'failed',
    ...(id === undefined ? {} : { id }),
    ...(quoted === undefined ? {} : { task: JSON.parse(quoted) as string }),
    reason,
  };
}

function contentEntry(action: 'created' | 'removed', body: string): ReportEntry | null {
  const todo = readTodo(body.replace(/^Content: /, ''));
  return todo && { action, todo };
}

function readTodo(json: string): ReportedTodo | null {
  const fields = readObject(json);
  if (typeof fields?.id !== 'string' || typeof fields.task !== 'string') return null;
  return {
    id: fields.id,
    task: fields.task,
    time_to_complete: fields.time_to_complete ?? null,
    deadline: fields.deadline ?? null,
    deadline_words: fields.deadline_words ?? null,
    ...(typeof fields.repeat === 'string' ? { repeat: fields.repeat } : {}),
    solutions: Array.isArray(fields.solutions) ? fields.solutions : [],
    ...(typeof fields.notes === 'string' ? { notes: fields.notes } : {}),
    status: TODO_STATUSES.find((status) => status === fields.status) ?? 'not started',
    ...(typeof fields.follows === 'string' ? { follows: fields.follows } : {}),
  };
}

function readObject(json: string): Partial<ReportedTodo> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

// A blank line would part the entry.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
