// Holds the lists outside React and makes the changes: each is shown at once, sent in its turn, and taken
// back when the server refuses it.
import type { TodoChange } from '@/lib/todos/change';
import { readListKey } from '@/lib/todos/list-key';
import type { Todo, TodoPatch, TodoStatus } from '@/lib/todos/todo';
import {
  requestCreate,
  requestList,
  requestPatch,
  requestRemove,
  requestRestore,
  TodoRequestError,
  type Words,
} from './todo-requests';
import { type InitialLists, initialState, reduceTodos, type TodoAction, type TodoState } from './todo-state';

/** How long the rows that an assistant changed stay marked, in milliseconds. */
const MARKED = 5000;

export type TodoStore = ReturnType<typeof createTodoStore>;

export function createTodoStore(initial: InitialLists) {
  let state = initialState(initial);
  let lastKey = 0;
  const listeners = new Set<() => void>();
  // Changes of one ToDo go out one after the other, so that each knows the revision before it.
  const queues = new Map<string, Promise<unknown>>();

  function dispatch(action: TodoAction): void {
    const next = reduceTodos(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function nextKey(): string {
    lastKey += 1;
    return `new-${String(lastKey).padStart(6, '0')}`;
  }

  function inTurn<Result>(id: string, request: () => Promise<Result>): Promise<Result> {
    const turn = (queues.get(id) ?? Promise.resolve()).then(request, request);
    queues.set(id, turn);
    const leave = () => {
      if (queues.get(id) === turn) queues.delete(id);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** Settles the pending change either way. Rejects with a TodoRequestError. */
  async function settle(
    key: string,
    id: string,
    request: () => Promise<Todo>,
    removed = false,
  ): Promise<void> {
    try {
      dispatch({ type: 'settled', key, todo: await inTurn(id, request), removed });
    } catch (error) {
      dispatch({ type: 'settled', key });
      if (error instanceof TodoRequestError) {
        const known = state.confirmed.get(id)?.todo;
        if (error.todo) dispatch({ type: 'received', todo: error.todo, removed: false });
        else if (error.gone && known) {
          dispatch({ type: 'received', todo: { ...known, revision: known.revision + 1 }, removed: true });
        }
      }
      throw error;
    }
  }

  return {
    get: (): TodoState => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    applyChanges(changes: TodoChange[]): void {
      const before = state.changed;
      dispatch({ type: 'changed', changes });
      if (state.changed === before) return;
      const ids = changes.flatMap((change) => ('todo' in change ? [change.todo.id] : []));
      setTimeout(() => dispatch({ type: 'faded', ids }), MARKED);
    },

    async load(category: string): Promise<void> {
      dispatch({ type: 'loading', category });
      try {
        dispatch({ type: 'loaded', category, ...(await requestList(category)) });
      } catch {
        dispatch({ type: 'failed', category });
      }
    },

    /** Reads lists that may be shown next, one after the other; one that cannot be read is read when it is shown. */
    async prefetch(categories: string[]): Promise<void> {
      for (const category of categories) {
        if (state.lists[category] !== undefined) continue;
        const list = await requestList(category).catch(() => null);
        if (list !== null) dispatch({ type: 'loaded', category, ...list });
      }
    },

    receive(lists: InitialLists): void {
      for (const [category, list] of Object.entries(lists)) dispatch({ type: 'loaded', category, ...list });
    },

    add(category: string, task: string, timeZone: string): Promise<void> {
      const key = nextKey();
      dispatch({ type: 'started', pending: { key, kind: 'add', todo: draft(key, category, task) } });
      // One queue for all of a list, so that what is typed first is created first.
      return settle(key, `add ${category}`, () => requestCreate({ category, task, timeZone, quick: true }));
    },

    patch(id: string, patch: TodoPatch): Promise<void> {
      const key = nextKey();
      dispatch({ type: 'started', pending: { key, kind: 'patch', id, patch, at: new Date().toISOString() } });
      return settle(key, id, () => requestPatch(id, { ...patch, revision: revisionOf(id) }));
    },

    /** Whatever else was changed meanwhile: done is done. */
    setStatus(id: string, status: TodoStatus): Promise<void> {
      const key = nextKey();
      const pending = { key, id, patch: { status }, at: new Date().toISOString() };
      dispatch({ type: 'started', pending: { kind: 'patch', ...pending } });
      return settle(key, id, () => requestPatch(id, { status }));
    },

    /** What the words mean is for the server to say, so nothing is shown ahead. */
    saveWords(id: string, words: Words): Promise<void> {
      return settle(nextKey(), id, () => requestPatch(id, { ...words, revision: revisionOf(id) }));
    },

    remove(id: string): Promise<void> {
      const key = nextKey();
      dispatch({ type: 'started', pending: { key, kind: 'remove', id } });
      return settle(key, id, () => requestRemove(id), true);
    },

    restore(id: string): Promise<void> {
      return settle(nextKey(), id, () => requestRestore(id));
    },
  };

  function revisionOf(id: string): number | undefined {
    return state.confirmed.get(id)?.todo.revision;
  }
}

/** True for a row that is not stored yet. */
export function isDraft(todo: Todo): boolean {
  return todo.revision === 0;
}

function draft(id: string, category: string, task: string): Todo {
  return {
    id,
    ...readListKey(category),
    task,
    status: 'not started',
    estimateMinutes: null,
    deadline: null,
    deadlineHasTime: false,
    solutions: [],
    notes: '',
    repeat: null,
    position: null,
    revision: 0,
    completedAt: null,
    createdAt: new Date().toISOString(),
  };
}
