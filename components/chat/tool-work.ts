// Words for what a tool did: one line, and the single changes where the line does not hold them.

import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import { formatDeadlineLong, formatMinutes } from '@/lib/time/format';
import { formatRepeat } from '@/lib/time/format-repeat';
import type { TodoChange } from '@/lib/todos/change';
import type { Todo } from '@/lib/todos/todo';

export type ToolPart = Extract<ChatMessage['parts'][number], { type: `tool-${string}` }>;

export type ToolWork = {
  state: 'running' | 'done' | 'failed';
  line: string;
  /** More than the line says; empty when there is none. */
  details: string[];
  /** Hardly worth a look: what was remembered or looked up. */
  quiet: boolean;
};

type Words = { running: string; done: string; failed: string };

const TOOLS: Record<ToolPart['type'], Words> = {
  'tool-update_todos': {
    running: 'Updating the ToDos',
    done: 'Looked at the ToDos',
    failed: 'The ToDos could not be updated',
  },
  'tool-search_todos': {
    running: 'Searching the ToDos',
    done: 'Searched the ToDos',
    failed: 'The ToDos could not be searched',
  },
  'tool-update_profile': {
    running: 'Making a note',
    done: 'Noted something about you',
    failed: 'The note could not be kept',
  },
  'tool-update_instructions': {
    running: 'Making a note',
    done: 'Noted how you like your list kept',
    failed: 'The note could not be kept',
  },
};

// A language model may call a tool that there is not; then the part carries that name.
const UNKNOWN: Words = {
  running: 'Working on it',
  done: 'Worked on it',
  failed: 'The assistant tried something that it cannot do',
};

const BY_TYPE = new Map<string, Words>(Object.entries(TOOLS));

/** This many changes are named on the line itself. */
const ON_THE_LINE = 2;

export function describeToolWork(part: ToolPart, clock: Clock): ToolWork {
  const words = BY_TYPE.get(part.type) ?? UNKNOWN;
  if (part.state === 'output-error') {
    return {
      state: 'failed',
      line: `${words.failed}.`,
      details: [part.errorText].filter(Boolean),
      quiet: false,
    };
  }
  if (part.state !== 'output-available') {
    return { state: 'running', line: words.running, details: [], quiet: false };
  }
  if (part.type === 'tool-update_todos') return describeChanges(part.output.changes, clock);
  const found =
    part.type === 'tool-search_todos' ? /^\d+(?= found)/.exec(part.output.report)?.[0] : undefined;
  return {
    state: 'done',
    line: found ? `${words.done}: ${found} found` : words.done,
    details: [],
    quiet: true,
  };
}

function describeChanges(changes: TodoChange[], clock: Clock): ToolWork {
  const moved = changes.filter(({ action }) => action !== 'unchanged' && action !== 'failed');
  const failed = changes.filter(({ action }) => action === 'failed');
  const told = [...moved, ...failed].map((change) => describeChange(change, clock));
  const unchanged = changes.length - told.length;
  const state = failed.length > 0 && moved.length === 0 ? 'failed' : 'done';
  if (told.length === 0) {
    const line = unchanged === 1 ? 'The ToDo stays as it is' : 'The ToDos stay as they are';
    return { state, line, details: [], quiet: true };
  }
  const [first] = moved;
  const sameAction = first && failed.length === 0 && moved.every((change) => change.action === first.action);
  if (told.length === 1) return { state, line: told.join(''), details: [], quiet: false };
  const count = `${told.length} ${told.length === 1 ? 'ToDo' : 'ToDos'}`;
  if (sameAction && first.action === 'created') {
    const titles = moved.map((change) => titleOf(change));
    return told.length <= ON_THE_LINE
      ? { state, line: `Added ${count}: ${titles.join('; ')}`, details: [], quiet: false }
      : { state, line: `Added ${count}`, details: titles, quiet: false };
  }
  const tally = [
    tallied('Added', moved, 'created'),
    tallied('Changed', moved, 'updated'),
    tallied('Removed', moved, 'removed'),
    tallied('Not done', failed, 'failed'),
  ];
  return { state, line: sentence(tally), details: told, quiet: false };
}

function describeChange(change: TodoChange, clock: Clock): string {
  switch (change.action) {
    case 'created':
      return `Added ${titleOf(change)}${suffix(newWords(change.todo, clock))}`;
    case 'updated':
      return describeUpdate(change.before, change.todo, clock);
    case 'removed':
      return `Removed ${titleOf(change)}`;
    default:
      return `Not done${titleOf(change) ? `: ${titleOf(change)}` : ''}. ${change.reason}`;
  }
}

function describeUpdate(before: Todo, after: Todo, clock: Clock): string {
  const fields = changedWords(before, after, clock);
  if (before.status !== after.status) {
    if (after.status === 'done') return `Completed ${before.task}${suffix(fields)}`;
    if (after.status === 'archived') return `Archived ${before.task}${suffix(fields)}`;
  }
  return `Changed ${before.task}${suffix(fields)}`;
}

/** What differs, besides that it is done or archived: 'due Friday 27 November', 'takes 15 min'. */
export function changedWords(before: Todo, after: Todo, clock: Clock): string[] {
  const fields: string[] = [];
  if (before.deadline !== after.deadline || before.deadlineHasTime !== after.deadlineHasTime) {
    fields.push(dueWords(after, clock) ?? 'no deadline');
  }
  if (before.estimateMinutes !== after.estimateMinutes) {
    fields.push(
      after.estimateMinutes === null ? 'no estimate' : `takes ${formatMinutes(after.estimateMinutes)}`,
    );
  }
  if (before.solutions.join('\n') !== after.solutions.join('\n')) {
    const added = after.solutions.filter((solution) => !before.solutions.includes(solution)).length;
    fields.push(added > 0 ? `${added} ${added === 1 ? 'idea' : 'ideas'} added` : 'ideas changed');
  }
  const repeats = repeatWords(after);
  // What is done hands its repetition on: that is told with the next one.
  if (after.status !== 'done' && repeatWords(before) !== repeats) fields.push(repeats ?? 'no repetition');
  if (before.notes !== after.notes) fields.push(after.notes === '' ? 'no notes' : 'notes changed');
  if (before.task !== after.task) fields.unshift(`now called ${after.task}`);
  const isClosed = after.status === 'done' || after.status === 'archived';
  if (before.status !== after.status && !isClosed) fields.push(after.status);
  return fields;
}

/** What a new ToDo says besides its title. */
export function newWords(todo: Todo, clock: Clock): string[] {
  const due = dueWords(todo, clock);
  const takes = todo.estimateMinutes === null ? null : `takes ${formatMinutes(todo.estimateMinutes)}`;
  const notes = todo.notes === '' ? null : 'with notes';
  return [due, takes, repeatWords(todo), notes].filter((field) => field !== null);
}

function repeatWords({ repeat }: Todo): string | null {
  if (repeat === null) return null;
  const [first = '', ...rest] = formatRepeat(repeat);
  return `repeats ${first.toLowerCase()}${rest.join('')}`;
}

function dueWords(todo: Todo, clock: Clock): string | null {
  if (todo.deadline === null) return null;
  return `due ${formatDeadlineLong({ at: todo.deadline, hasTime: todo.deadlineHasTime }, clock)}`;
}

const suffix = (fields: string[]) => (fields.length > 0 ? `: ${fields.join(', ')}` : '');

const titleOf = (change: TodoChange) => (change.action === 'failed' ? (change.task ?? '') : change.todo.task);

function tallied(verb: string, changes: TodoChange[], action: TodoChange['action']): string | null {
  const count = changes.filter((change) => change.action === action).length;
  return count === 0 ? null : `${verb} ${count}`;
}

function sentence(parts: (string | null)[]): string {
  const said = parts.filter((part) => part !== null);
  return said.map((part, index) => (index === 0 ? part : part[0]?.toLowerCase() + part.slice(1))).join(', ');
}
