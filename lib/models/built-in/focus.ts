// What "it", "both" and "the second one" stand for: the ToDos that the thread last touched, named or listed.

import { parseReport } from '@/lib/todos/report';
import type { Turn } from './conversation';
import type { KnownTodo } from './known-todo';
import { boldTitles } from './words/markdown';

export type Focus = {
  /** Touched by the newest turn that touched any; else named by the newest answer that named any. */
  todos: KnownTodo[];
  /** The newest list that was shown, in its order. */
  list: KnownTodo[];
  /** Touched or named in the thread, the newest first. */
  recent: KnownTodo[];
  /** Named or touched in the very last turn. */
  last: KnownTodo[];
};

export function readFocus(earlier: Turn[], known: KnownTodo[]): Focus {
  const byId = new Map(known.map((todo) => [todo.id, todo]));
  const byTitle = new Map<string, KnownTodo>();
  for (const todo of known) if (!byTitle.has(titleKey(todo.task))) byTitle.set(titleKey(todo.task), todo);
  const resolve = <T>(all: T[], pick: (each: T) => KnownTodo | undefined) => [
    ...new Set(all.flatMap((each) => pick(each) ?? [])),
  ];
  const touched = (turn: Turn) => resolve(touchedIds(turn), (id) => byId.get(id));
  const named = (turn: Turn) => resolve(boldTitles(turn.answer), ({ title }) => byTitle.get(titleKey(title)));
  const listed = (turn: Turn) =>
    resolve(
      boldTitles(turn.answer).filter(({ inList }) => inList),
      ({ title }) => byTitle.get(titleKey(title)),
    );
  const ofTurn = (turn: Turn) => first(touched(turn), named(turn));
  const newest = [...earlier].reverse();
  return {
    todos: firstOf(newest, ofTurn),
    list: firstOf(newest, (turn) => first(listed(turn), some(touched(turn)))),
    recent: [...new Set(newest.flatMap(ofTurn))],
    last: newest[0] ? ofTurn(newest[0]) : [],
  };
}

export function touchedIds(turn: Turn): string[] {
  return turn.steps
    .filter((step) => step.tool === 'update_todos' && !step.failed)
    .flatMap((step) => parseReport(step.report))
    .flatMap((entry) =>
      entry.action === 'created' ? [entry.todo.id] : 'id' in entry ? (entry.id ?? []) : [],
    );
}

export function titleKey(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}

function first<T>(a: T[], b: T[]): T[] {
  return a.length > 0 ? a : b;
}

// One ToDo is no list.
function some<T>(all: T[]): T[] {
  return all.length > 1 ? all : [];
}

function firstOf<T>(turns: Turn[], pick: (turn: Turn) => T[]): T[] {
  for (const turn of turns) {
    const found = pick(turn);
    if (found.length > 0) return found;
  }
  return [];
}
