// What can happen to the lists, and what becomes of them. Pure. Dropping a change that was refused brings back what was
// before it, whatever happened meanwhile.
import type { TodoChange } from '@/lib/todos/change';
import { isOpen } from '@/lib/todos/is-open';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import { accept, change, NONE, newer, withList, withWaiting } from './change-state';
import { type Held, touchedBy } from './fold';
import type { Operation } from './operation';
import type { Problem } from './problem';
import type { HeardChange, InitialLists, Page, TodoState } from './todo-state';

export type TodoAction =
  | { type: 'loading' | 'failed'; category: string }
  /** `after` for a page that goes on where the one before it ended. */
  | { type: 'loaded'; category: string; page: Page; after?: boolean }
  /** The whole list, read anew; `known` is what was held when reading it began. */
  | { type: 'reloaded'; category: string; todos: Todo[]; known: TodoState['confirmed'] }
  | { type: 'queued'; operations: Operation[] }
  /** Operations that are over: with what they changed, as far as that is known. */
  | { type: 'settled'; id: string; changes: TodoChange[]; problems?: Problem[]; gone?: string }
  | { type: 'heard'; changes: readonly HeardChange[] }
  | { type: 'faded'; ids: string[] }
  | { type: 'stalled'; isStalled: boolean }
  | { type: 'others'; isOthers: boolean }
  | { type: 'troubled'; problems: Problem[] }
  | { type: 'dismissed'; id: string };

export function initialState(initial: InitialLists): TodoState {
  const empty: TodoState = {
    confirmed: new Map(),
    pending: [],
    lists: {},
    views: {},
    changed: NONE,
    waiting: NONE,
    isStalled: false,
    isOthers: false,
    problems: [],
  };
  return Object.entries(initial).reduce(
    (state, [category, page]) => reduceTodos(state, { type: 'loaded', category, page }),
    empty,
  );
}

export function reduceTodos(state: TodoState, action: TodoAction): TodoState {
  switch (action.type) {
    case 'loading':
    case 'failed':
      return withList(state, action.category, { phase: action.type, more: 0, next: null });
    case 'loaded':
      return load(state, action);
    case 'reloaded':
      return reload(state, action);
    case 'queued': {
      const known = new Set(state.pending.map(({ id }) => id));
      const added = action.operations.filter(({ id }) => !known.has(id));
      if (added.length === 0) return state;
      const last = state.pending.at(-1)?.id ?? '';
      const pending = [...state.pending, ...added];
      if (added.some(({ id }) => id < last)) pending.sort((a, b) => (a.id < b.id ? -1 : 1));
      return change(state, { pending }, touchedBy(added, pending));
    }
    case 'settled':
      return settle(state, action);
    case 'heard':
      return hear(state, action.changes);
    case 'faded':
      return { ...state, changed: new Set([...state.changed].filter((id) => !action.ids.includes(id))) };
    case 'stalled':
      if (state.isStalled === action.isStalled) return state;
      return withWaiting({ ...state, isStalled: action.isStalled });
    case 'others':
      return state.isOthers === action.isOthers ? state : { ...state, isOthers: action.isOthers };
    case 'troubled': {
      const known = new Set(state.problems.map(({ id }) => id));
      const added = action.problems.filter(({ id }) => !known.has(id));
      return added.length === 0 ? state : { ...state, problems: [...state.problems, ...added] };
    }
    case 'dismissed':
      return { ...state, problems: state.problems.filter(({ id }) => id !== action.id) };
  }
}

function load(
  state: TodoState,
  { category, page, after }: Extract<TodoAction, { type: 'loaded' }>,
): TodoState {
  const learnt = page.todos.filter((todo) => isOpen(todo) && !state.confirmed.has(todo.id)).length;
  const loaded = accept(state, page.todos.map(asHeld));
  const next = page.next ?? null;
  const before = state.lists[category]?.more ?? 0;
  let more: number;
  if (after) more = next === null ? 0 : Math.max(0, before - learnt);
  else more = Math.max(0, page.todos.filter(isOpen).length + page.more - countConfirmed(loaded, category));
  return withList(loaded, category, { phase: 'ready', more, next: more > 0 ? next : null });
}

function countConfirmed({ confirmed }: TodoState, category: string): number {
  let count = 0;
  for (const { todo, removed } of confirmed.values()) {
    if (!removed && isOpen(todo) && listKey(todo) === category) count += 1;
  }
  return count;
}

/** What the server does not tell any more, and nothing told of meanwhile, is gone. */
function reload(state: TodoState, action: Extract<TodoAction, { type: 'reloaded' }>): TodoState {
  const told = new Set(action.todos.map(({ id }) => id));
  const oldestDone = action.todos.reduce(
    (oldest, { status, completedAt }) =>
      status === 'done' && completedAt && completedAt < oldest ? completedAt : oldest,
    '9',
  );
  const gone: string[] = [];
  for (const [id, { todo, removed }] of action.known) {
    if (removed || told.has(id) || listKey(todo) !== action.category) continue;
    if (!isOpen(todo) && (todo.completedAt ?? '') < oldestDone) continue;
    if (state.confirmed.get(id)?.todo.revision === todo.revision) gone.push(id);
  }
  const confirmed = new Map(state.confirmed);
  for (const id of gone) confirmed.delete(id);
  const without = gone.length === 0 ? state : change(state, { confirmed }, new Set(gone));
  const loaded = accept(without, action.todos.map(asHeld));
  return withList(loaded, action.category, { phase: 'ready', more: 0, next: null });
}

function settle(state: TodoState, action: Extract<TodoAction, { type: 'settled' }>): TodoState {
  const operation = state.pending.find(({ id }) => id === action.id);
  const touched = operation ? touchedBy([operation], state.pending) : new Set<string>();
  const pending = state.pending
    .filter(({ id }) => id !== action.id)
    // Shown as undone also between the answer to the change and the answer to its undo.
    .map((each) =>
      each.kind === 'undo' && each.undoes === action.id ? { ...each, undone: action.changes } : each,
    );
  const news = action.changes.flatMap((each) =>
    'todo' in each ? [{ todo: each.todo, removed: each.action === 'removed' }] : [],
  );
  const lost = action.gone === undefined ? undefined : state.confirmed.get(action.gone)?.todo;
  if (lost) news.push({ todo: { ...lost, revision: lost.revision + 1 }, removed: true });
  const counted = countLearnt(state, action.changes);
  for (const { todo } of news) touched.add(todo.id);
  const settled = change(counted, { pending, confirmed: newer(state.confirmed, news) }, touched);
  return action.problems?.length
    ? { ...settled, problems: [...state.problems, ...action.problems] }
    : settled;
}

function hear(state: TodoState, changes: readonly HeardChange[]): TodoState {
  const news = changes.flatMap(({ action, todo }) =>
    todo && action !== 'failed' && action !== 'unchanged' ? [{ todo, removed: action === 'removed' }] : [],
  );
  const heard = accept(countLearnt(state, changes), news);
  if (heard.confirmed === state.confirmed) return state;
  const own = touchedBy(state.pending, state.pending);
  const changed = new Set(state.changed);
  for (const { todo, removed } of news) {
    const isNews = (state.confirmed.get(todo.id)?.todo.revision ?? 0) < todo.revision;
    if (isNews && !removed && !own.has(todo.id)) changed.add(todo.id);
  }
  return changed.size === state.changed.size ? heard : { ...heard, changed };
}

/** A ToDo from further down a list that is not read to its end is no longer among those that are missing. */
function countLearnt(state: TodoState, changes: readonly HeardChange[]): TodoState {
  let next = state;
  for (const { action, todo } of changes) {
    if (!todo || (action !== 'updated' && action !== 'removed') || state.confirmed.has(todo.id)) continue;
    const list = next.lists[listKey(todo)];
    if (list && list.more > 0) next = withList(next, listKey(todo), { ...list, more: list.more - 1 });
  }
  return next;
}

const asHeld = (todo: Todo): Held => ({ todo, removed: false });
