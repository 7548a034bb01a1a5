// The lists as the browser holds them: what the server confirmed, and over it what is on its way there.
// Pure. Dropping a change that failed brings back what was before it, whatever happened meanwhile.
import type { TodoChange } from '@/lib/todos/change';
import { isOpen } from '@/lib/todos/is-open';
import { listKey } from '@/lib/todos/list-key';
import { patchTodo } from '@/lib/todos/patch';
import type { Todo, TodoPatch } from '@/lib/todos/todo';

/** A change on its way. `at` is when it was made, as an instant. */
export type Pending = { key: string } & (
  | { kind: 'add'; todo: Todo }
  | { kind: 'patch'; id: string; patch: TodoPatch; at: string }
  | { kind: 'remove'; id: string }
);

export type ListPhase = 'loading' | 'ready' | 'failed';
type ListState = { phase: ListPhase; more: number };

export type TodoState = {
  /** By id. A removed ToDo stays, so that an older revision of it is not taken for a new one. */
  confirmed: ReadonlyMap<string, { todo: Todo; removed: boolean }>;
  pending: readonly Pending[];
  /** By the lists' names (see list-key.ts). `more` counts open ToDos that the server has and the browser has not. */
  lists: Readonly<Record<string, ListState>>;
  /** Ids of the rows that an assistant changed a moment ago. */
  changed: ReadonlySet<string>;
};

export type TodoAction =
  | { type: 'loading' | 'failed'; category: string }
  | { type: 'loaded'; category: string; todos: Todo[]; more: number }
  | { type: 'started'; pending: Pending }
  /** With a ToDo when the server took it; without one when it did not. */
  | { type: 'settled'; key: string; todo?: Todo; removed?: boolean }
  | { type: 'received'; todo: Todo; removed: boolean }
  | { type: 'changed'; changes: TodoChange[] }
  | { type: 'faded'; ids: string[] };

export type InitialLists = Record<string, { todos: Todo[]; more: number }>;

export function initialState(initial: InitialLists): TodoState {
  const empty: TodoState = { confirmed: new Map(), pending: [], lists: {}, changed: new Set() };
  return Object.entries(initial).reduce(
    (state, [category, list]) => reduceTodos(state, { type: 'loaded', category, ...list }),
    empty,
  );
}

export function reduceTodos(state: TodoState, action: TodoAction): TodoState {
  switch (action.type) {
    case 'loading':
    case 'failed':
      return withList(state, action.category, { phase: action.type, more: 0 });
    case 'loaded': {
      const confirmed = accept(
        state,
        action.todos.map((todo) => ({ todo, removed: false })),
      );
      return withList({ ...state, confirmed }, action.category, { phase: 'ready', more: action.more });
    }
    case 'started':
      return { ...state, pending: [...state.pending, action.pending] };
    case 'settled': {
      const pending = state.pending.filter(({ key }) => key !== action.key);
      const { todo, removed = false } = action;
      return { ...state, pending, confirmed: todo ? accept(state, [{ todo, removed }]) : state.confirmed };
    }
    case 'received':
      return { ...state, confirmed: accept(state, [action]) };
    case 'changed':
      return action.changes.reduce(applyChange, state);
    case 'faded':
      return { ...state, changed: new Set([...state.changed].filter((id) => !action.ids.includes(id))) };
  }
}

/** The list as it is shown, in no order, without archived ToDos. */
export function shownTodos({ confirmed, pending }: TodoState, category: string): Todo[] {
  const todos = new Map<string, Todo>();
  for (const { todo, removed } of confirmed.values()) {
    if (!removed && listKey(todo) === category) todos.set(todo.id, todo);
  }
  for (const change of pending) {
    if (change.kind === 'add') {
      if (listKey(change.todo) === category) todos.set(change.todo.id, change.todo);
    } else if (change.kind === 'remove') {
      todos.delete(change.id);
    } else {
      const todo = todos.get(change.id);
      if (todo) todos.set(todo.id, patchTodo(todo, change.patch, change.at));
    }
  }
  return [...todos.values()].filter(({ status }) => status !== 'archived');
}

export function countOpen(state: TodoState, category: string): number {
  return shownTodos(state, category).filter(isOpen).length + (state.lists[category]?.more ?? 0);
}

function applyChange(state: TodoState, change: TodoChange): TodoState {
  if (change.action === 'failed' || change.action === 'unchanged') return state;
  const { todo } = change;
  const removed = change.action === 'removed';
  const confirmed = accept(state, [{ todo, removed }]);
  if (confirmed === state.confirmed) return state;
  const next = {
    ...state,
    confirmed,
    changed: removed ? state.changed : new Set(state.changed).add(todo.id),
  };
  const list = state.lists[listKey(todo)];
  const wasFurtherDown = change.action !== 'created' && !state.confirmed.has(todo.id) && list;
  return wasFurtherDown && list.more > 0
    ? withList(next, listKey(todo), { ...list, more: list.more - 1 })
    : next;
}

/** The same map when every revision was known already. */
function accept(
  { confirmed }: TodoState,
  entries: { todo: Todo; removed: boolean }[],
): TodoState['confirmed'] {
  const newer = entries.filter(({ todo }) => todo.revision > (confirmed.get(todo.id)?.todo.revision ?? 0));
  if (newer.length === 0) return confirmed;
  const next = new Map(confirmed);
  for (const { todo, removed } of newer) next.set(todo.id, { todo, removed });
  return next;
}

function withList(state: TodoState, category: string, list: ListState): TodoState {
  return { ...state, lists: { ...state.lists, [category]: list } };
}
