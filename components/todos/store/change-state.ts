// The parts of which every change of the state is made: what becomes confirmed or pending, and the lists in order with
// it. Pure.
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import { effectsOn, foldOnList, type Held, touchedBy } from './fold';
import { changeView } from './list-view';
import { type ListState, type TodoState, viewOf } from './todo-state';

export const NONE: ReadonlySet<string> = new Set();

export function accept(state: TodoState, news: readonly Held[]): TodoState {
  const confirmed = newer(state.confirmed, news);
  if (confirmed === state.confirmed) return state;
  return change(state, { confirmed }, new Set(news.map(({ todo }) => todo.id)));
}

/** The same map when every revision was known already. */
export function newer(confirmed: TodoState['confirmed'], news: readonly Held[]): TodoState['confirmed'] {
  const unknown = news.filter(({ todo }) => todo.revision > (confirmed.get(todo.id)?.todo.revision ?? 0));
  if (unknown.length === 0) return confirmed;
  const next = new Map(confirmed);
  for (const held of unknown) {
    if (held.todo.revision > (next.get(held.todo.id)?.todo.revision ?? 0)) next.set(held.todo.id, held);
  }
  return next;
}

/** Puts what was touched in its place on the lists. */
export function change(
  state: TodoState,
  parts: Partial<Pick<TodoState, 'confirmed' | 'pending'>>,
  touched: ReadonlySet<string>,
): TodoState {
  const next = { ...state, ...parts };
  const effectsBefore = effectsOn(touched, state.pending);
  const effectsAfter = effectsOn(touched, next.pending);
  const byList = new Map<string, { before: Todo | null; after: Todo | null }[]>();
  const note = (key: string, before: Todo | null, after: Todo | null) => {
    const known = byList.get(key);
    if (known) known.push({ before, after });
    else byList.set(key, [{ before, after }]);
  };
  for (const id of touched) {
    const before = foldOnList(state.confirmed.get(id), effectsBefore.get(id));
    const after = foldOnList(next.confirmed.get(id), effectsAfter.get(id));
    if (before === after) continue;
    const [from, to] = [before && listKey(before), after && listKey(after)];
    if (from !== null && from === to) note(from, before, after);
    else {
      if (from !== null) note(from, before, null);
      if (to !== null) note(to, null, after);
    }
  }
  if (byList.size > 0) {
    const views = { ...state.views };
    for (const [key, changes] of byList) views[key] = changeView(viewOf(state, key), changes);
    next.views = views;
  }
  return parts.pending ? withWaiting(next) : next;
}

export function withWaiting(state: TodoState): TodoState {
  const waiting = state.isStalled ? touchedBy(state.pending, state.pending) : NONE;
  return waiting.size === 0 && state.waiting.size === 0 ? state : { ...state, waiting };
}

export function withList(state: TodoState, category: string, list: ListState): TodoState {
  return { ...state, lists: { ...state.lists, [category]: list } };
}
