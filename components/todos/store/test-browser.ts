// A browser and a server for tests of the store: tabs that share their storage, a network that can be cut, and a
// server that does each operation once. Only what the store uses of them.
import { expect, onTestFinished, vi } from 'vitest';
import type { TodoChange } from '@/lib/todos/change';
import { patchTodo } from '@/lib/todos/patch';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo } from '@/lib/todos/todo';
import type { Step } from './operation';
import { type Page, viewOf } from './todo-state';
import { createTodoStore, type TodoStore } from './todo-store';

const FIRST_PAGE = 100;

type Body = { id: string; steps?: Step[]; force?: boolean };
type Answer = { status: number; body: unknown };

export class TestBrowser {
  readonly todos = new Map<string, Todo>();
  /** The operations that arrived, in order, each as often as it was sent. */
  readonly arrived: string[] = [];
  readonly bodies: Body[] = [];
  readonly done = new Map<string, TodoChange[]>();
  isOnline = true;
  /** Somebody else has signed in in another tab. */
  isOthers = false;
  /** The server does what it is asked, and its answer is lost. */
  losesAnswers = false;
  hasRoom = true;
  /** What the server answers in place of doing it. */
  refuse: (body: Body) => Answer | null = () => null;
  readonly #stored = new Map<string, string>();
  readonly #ends: (() => void)[] = [];

  constructor() {
    const events = new EventTarget();
    vi.stubGlobal('window', Object.assign(events, { BroadcastChannel }));
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    vi.stubGlobal('localStorage', this.#storage(this.#stored));
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => this.#fetch(url, init));
    let lock: Promise<unknown> = Promise.resolve();
    const request = (_name: string, work: () => Promise<void>) => {
      const turn = lock.then(work, work);
      lock = turn.catch(() => {});
      return turn;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    onTestFinished(() => {
      this.close();
      vi.unstubAllGlobals();
    });
  }

  /** A page that was opened or loaded again; with the storage of a tab it is that tab again. */
  open(session = new Map<string, string>()): TodoStore {
    vi.stubGlobal('sessionStorage', this.#storage(session));
    const initial = { work: this.#page(new URLSearchParams()) };
    const store = createTodoStore({ initial, account: 'me', timeZone: 'UTC' });
    this.#ends.push(store.start());
    return store;
  }

  /** All pages are closed. */
  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  comeBack(): void {
    this.isOnline = true;
    window.dispatchEvent(new Event('online'));
  }

  kept(): string[] {
    return [...this.#stored.keys()];
  }

  put(id: string, fields: Partial<Todo> = {}): Todo {
    const before = this.todos.get(id);
    const todo = makeTodo(id, { ...before, ...fields, revision: (before?.revision ?? 0) + 1 });
    this.todos.set(id, todo);
    return todo;
  }

  #storage(values: Map<string, string>): Storage {
    const tell = (key: string) =>
      window.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea: values }));
    const methods = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (!this.hasRoom) throw new Error('QuotaExceededError');
        values.set(key, value);
        tell(key);
      },
      removeItem: (key: string) => {
        if (values.delete(key)) tell(key);
      },
    };
    return new Proxy(methods, {
      ownKeys: () => [...values.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }) as unknown as Storage;
  }

  async #fetch(url: string, init?: RequestInit): Promise<Response> {
    if (!this.isOnline) throw new TypeError('Failed to fetch');
    if (this.isOthers) {
      const error = { code: 'unauthenticated', message: 'Somebody else.', field: 'x-account' };
      return Response.json({ error }, { status: 401 });
    }
    if (!init?.body) return Response.json(this.#page(new URL(url, 'http://server').searchParams));
    const body = JSON.parse(String(init.body)) as Body;
    this.arrived.push(body.id);
    this.bodies.push(body);
    const refusal = this.refuse(body);
    if (refusal) return Response.json(refusal.body, { status: refusal.status });
    const changes = this.done.get(body.id) ?? this.#do(url, body);
    this.done.set(body.id, changes);
    if (this.losesAnswers) throw new TypeError('Failed to fetch');
    return Response.json({ operation: { id: body.id }, changes });
  }

  #page(query: URLSearchParams): Page {
    const after = query.get('after') ?? '';
    const limit = Number(query.get('limit') ?? FIRST_PAGE);
    const rest = [...this.todos.values()]
      .filter(({ id }) => id > after)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const todos = rest.slice(0, limit);
    const more = rest.length - todos.length;
    return { todos, more, next: more > 0 ? (todos.at(-1)?.id ?? null) : null };
  }

  #do(url: string, { steps = [] }: Body): TodoChange[] {
    const undone = /operations\/([^/]+)\/undo$/.exec(url)?.[1];
    if (undone !== undefined) return this.#undo(this.done.get(undone) ?? []);
    return steps.map((step): TodoChange => {
      const before = this.todos.get(step.id);
      if (step.do === 'create') {
        const todo = makeTodo(step.id, { category: step.category, endUser: '', task: step.task });
        this.todos.set(step.id, todo);
        return { action: 'created', todo };
      }
      if (!before) return { action: 'failed', id: step.id, reason: 'There is no such ToDo.' };
      const revision = before.revision + 1;
      if (step.do === 'delete') {
        this.todos.delete(step.id);
        return { action: 'removed', todo: { ...before, revision } };
      }
      const patched =
        step.do === 'update' ? patchTodo(before, step.patch, '2025-07-30T10:00:00.000Z') : before;
      const todo = { ...patched, revision };
      this.todos.set(step.id, todo);
      return { action: 'updated', todo, before };
    });
  }

  #undo(changes: TodoChange[]): TodoChange[] {
    return changes.flatMap((change): TodoChange[] => {
      if (change.action !== 'updated') return [];
      const now = this.todos.get(change.todo.id) ?? change.todo;
      const todo = { ...change.before, revision: now.revision + 1 };
      this.todos.set(todo.id, todo);
      return [{ action: 'updated', todo, before: now }];
    });
  }
}

/** The titles that a tab shows, in the order of the alphabet. */
export const tasks = (store: TodoStore): string[] =>
  viewOf(store.get(), 'work')
    .todos.map(({ task }) => task)
    .sort();

/** Until the server has answered all that was changed. */
export const isSent = (store: TodoStore) =>
  vi.waitFor(() => expect(store.get().pending).toEqual([]), { timeout: 60_000 });
