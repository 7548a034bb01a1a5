// The lists as the browser holds them: what the server confirmed, over it what is on its way there, and each list in
// order as that makes it. Pure. Dropping a change that was refused brings back what was before it, whatever
// happened meanwhile.
import type { TodoChange } from '@/lib/todos/change';
import { isOpen } from '@/lib/todos/is-open';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import { effectsOn, fold, foldOnList, type Held, touchedBy } from './fold';
import { changeView, EMPTY_VIEW, type ListView } from './list-view';
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
  problems: readonly Problem[];
};

export type Page = { todos: Todo[]; more: number; next?: string | null };
export type InitialLists = Record<string, Page>;
/** A change as it is heard of from elsewhere. */
export type HeardChange = { action: TodoChange['action']; todo?: Todo };

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
  | { type: 'troubled'; problems: Problem[] }
  | { type: 'dismissed'; id: string };

const NONE: ReadonlySet<string> = new Set();

export function initialState(initial: InitialLists): TodoState {
  const empty: TodoState = {
    confirmed: new Map(),
    pending: [],
    lists: {},
    views: {},
    changed: NONE,
    waiting: NONE,
    isStalled: false,
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
    case 'troubled': {
      const known = new Set(state.problems.map(({ id }) => id));
      const added = action.problems.filter(({ id }) => !known.has(id));
      return added.length === 0 ? state : { ...state, problems: [...state.problems, ...added] };
    }
    case 'dismissed':
      return { ...state, problems: state.problems.filter(({ id }) => id !== action.id) };
  }
}

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

function accept(state: TodoState, news: readonly Held[]): TodoState {
  const confirmed = newer(state.confirmed, news);
  if (confirmed === state.confirmed) return state;
  return change(state, { confirmed }, new Set(news.map(({ todo }) => todo.id)));
}

/** The same map when every revision was known already. */
function newer(confirmed: TodoState['confirmed'], news: readonly Held[]): TodoState['confirmed'] {
  const unknown = news.filter(({ todo }) => todo.revision > (confirmed.get(todo.id)?.todo.revision ?? 0));
  if (unknown.length === 0) return confirmed;
  const next = new Map(confirmed);
  for (const held of unknown) {
    if (held.todo.revision > (next.get(held.todo.id)?.todo.revision ?? 0)) next.set(held.todo.id, held);
  }
  return next;
}

/** Puts what was touched in its place on the lists. */
function change(
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

function withWaiting(state: TodoState): TodoState {
  const waiting = state.isStalled ? touchedBy(state.pending, state.pending) : NONE;
  return waiting.size === 0 && state.waiting.size === 0 ? state : { ...state, waiting };
}

function withList(state: TodoState, category: string, list: ListState): TodoState {
  return { ...state, lists: { ...state.lists, [category]: list } };
}
