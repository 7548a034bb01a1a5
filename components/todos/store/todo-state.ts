// The lists as the browser holds them: what the server confirmed, over it what is on its way there, and each list in
// order as that makes it. Pure.
import type { TodoChange } from '@/lib/todos/change';
import type { Todo } from '@/lib/todos/todo';
import { effectsOn, fold, type Held } from './fold';
import { EMPTY_VIEW, type ListView } from './list-view';
import type { Operation } from './operation';
import type { Problem } from './problem';

export type ListPhase = 'loading' | 'ready' | 'failed';
/** `more` counts open ToDos that the server has and the browser has not; `next` is where it reads on. */
export type ListState = { phase: ListPhase; more: number; next: string | null };

export type TodoState = {
  /** By id. */
  confirmed: ReadonlyMap<string, Held>;
  /** In the order in which they were made. */
  pending: readonly Operation[];
  /** By the lists' names (see list-key.ts). */
  lists: Readonly<Record<string, ListState>>;
  views: Readonly<Record<string, ListView>>;
  /** Ids of the rows that somebody else changed a moment ago. */
  changed: ReadonlySet<string>;
  /** Ids of the rows whose changes wait for the network. */
  waiting: ReadonlySet<string>;
  /** The server cannot be reached: what is pending waits. */
  isStalled: boolean;
  /** Somebody else is signed in in this browser: what is pending waits until this one is again. */
  isOthers: boolean;
  problems: readonly Problem[];
};

export type Page = { todos: Todo[]; more: number; next?: string | null };
export type InitialLists = Record<string, Page>;
/** A change as it is heard of from elsewhere. */
export type HeardChange = { action: TodoChange['action']; todo?: Todo };

export function viewOf(state: TodoState, category: string): ListView {
  return state.views[category] ?? EMPTY_VIEW;
}

export function countOpen(state: TodoState, category: string): number {
  return viewOf(state, category).open + (state.lists[category]?.more ?? 0);
}

/** The ToDo as it is shown, also where its list is not, or once it is archived; undefined when it is gone. */
export function shownTodo(state: TodoState, id: string): Todo | undefined {
  return fold(state.confirmed.get(id), effectsOn(new Set([id]), state.pending).get(id)) ?? undefined;
}
