// A server and a browser made of data, for tests of how changes meet: what the browser sends is answered in order, and
// what the server did is told late, twice, or out of order.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { TodoChange } from '@/lib/todos/change';
import { changedFields, patchTodo } from '@/lib/todos/patch';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import { effectsOn, foldOnList } from './fold';
import type { Operation, Step } from './operation';
import { initialState, reduceTodos, type TodoAction } from './reduce-todos';
import { type HeardChange, viewOf } from './todo-state';

const IDS = ['a', 'b', 'c', 'd'];
const LISTS = ['home', 'work'];
const AT = '2025-07-30T10:00:00.000Z';

const id = fc.constantFrom(...IDS);
const patch: fc.Arbitrary<TodoPatch> = fc.oneof(
  fc.record({ task: fc.constantFrom('x', 'y', 'z') }),
  fc.record({ status: fc.constantFrom('not started', 'in progress', 'done', 'archived') }),
  fc.record({ estimateMinutes: fc.constantFrom(null, 5, 60) }),
  fc.record({ deadline: fc.constantFrom(null, { at: '2025-08-01T23:59:00', hasTime: false }) }),
  fc.record({ position: fc.constantFrom(null, '5', '7') }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create'), id, category: fc.constantFrom(...LISTS), task: fc.constant('new') }),
  fc.record({ do: fc.constant('update'), id, patch }),
  fc.record({ do: fc.constant('move'), id, category: fc.constantFrom(...LISTS) }),
  fc.record({ do: fc.constant('delete'), id }),
  fc.record({ do: fc.constant('restore'), id }),
) as fc.Arbitrary<Step>;
const steps = fc.array(step, { minLength: 1, maxLength: 3 });

type Event =
  | { event: 'run' | 'elsewhere'; steps: Step[] }
  | { event: 'undo'; which: number }
  | { event: 'answer'; isRefused: boolean }
  | { event: 'tell'; which: number }
  | { event: 'page'; list: string }
  | { event: 'stall'; isStalled: boolean };

export const scriptArbitrary: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    fc.record({ event: fc.constant('run'), steps }),
    fc.record({ event: fc.constant('elsewhere'), steps }),
    fc.record({ event: fc.constant('undo'), which: fc.nat(20) }),
    fc.record({ event: fc.constant('answer'), isRefused: fc.boolean() }),
    fc.record({ event: fc.constant('tell'), which: fc.nat(20) }),
    fc.record({ event: fc.constant('page'), list: fc.constantFrom(...LISTS) }),
    fc.record({ event: fc.constant('stall'), isStalled: fc.boolean() }),
  ) as fc.Arbitrary<Event>,
  { maxLength: 30 },
);

type Row = { todo: Todo; removed: boolean };

export class World {
  readonly #rows = new Map<string, Row>();
  /** All that the server did, to be told in any order. */
  readonly #told: HeardChange[] = [];
  readonly #outcomes = new Map<string, TodoChange[]>();
  readonly #made: string[] = [];
  #state = initialState({ home: { todos: [], more: 0 }, work: { todos: [], more: 0 } });
  #count = 0;

  play(event: Event): void {
    switch (event.event) {
      case 'run':
        this.#queue({
          kind: 'steps',
          id: this.#nextId(),
          at: AT,
          label: '',
          timeZone: 'UTC',
          steps: event.steps,
        });
        break;
      case 'elsewhere':
        this.#apply(event.steps);
        break;
      case 'undo': {
        const undoes = this.#made[event.which % Math.max(1, this.#made.length)];
        if (undoes === undefined) break;
        const undone = this.#outcomes.get(undoes);
        this.#queue({ kind: 'undo', id: this.#nextId(), at: AT, label: '', undoes, force: true, undone });
        break;
      }
      case 'answer':
        this.#answer(event.isRefused);
        break;
      case 'tell': {
        const change = this.#told[event.which % Math.max(1, this.#told.length)];
        if (change) this.#dispatch({ type: 'heard', changes: [change] });
        break;
      }
      case 'page': {
        const todos = [...this.#rows.values()].flatMap(({ todo, removed }) =>
          !removed && todo.status !== 'archived' && todo.category === event.list ? [todo] : [],
        );
        this.#dispatch({ type: 'loaded', category: event.list, page: { todos, more: 0 } });
        break;
      }
      case 'stall':
        this.#dispatch({ type: 'stalled', isStalled: event.isStalled });
    }
  }

  /** All is answered and told. */
  finish(): void {
    while (this.#state.pending.length > 0) this.#answer(false);
    this.#dispatch({ type: 'heard', changes: this.#told });
  }

  shown(): Todo[] {
    return LISTS.flatMap((list) => [...viewOf(this.#state, list).todos]).sort(byId);
  }

  stored(): Todo[] {
    const rows = [...this.#rows.values()];
    return rows
      .flatMap(({ todo, removed }) => (removed || todo.status === 'archived' ? [] : [todo]))
      .sort(byId);
  }

  pending(): readonly Operation[] {
    return this.#state.pending;
  }

  /** The lists, changed bit by bit, are what they would be if they were made anew. */
  expectViewsInOrder(): void {
    const { confirmed, pending } = this.#state;
    const effects = effectsOn(new Set(IDS), pending);
    const anew = IDS.flatMap((each) => foldOnList(confirmed.get(each), effects.get(each)) ?? []);
    for (const list of LISTS) {
      const { todos, open } = viewOf(this.#state, list);
      const own = anew.filter(({ category }) => category === list);
      expect([...todos].sort(byId)).toEqual(own.sort(byId));
      expect(todos.slice(0, open).every(({ status }) => status !== 'done')).toBe(true);
      expect(todos.slice(open).every(({ status }) => status === 'done')).toBe(true);
      const keys = todos
        .slice(0, open)
        .map((todo) => todo.position ?? `${todo.deadline ?? '9999-12-31T23:59:59'} ${todo.id}`);
      expect(keys).toEqual([...keys].sort());
    }
  }

  #nextId(): string {
    this.#count += 1;
    return String(this.#count).padStart(6, '0');
  }

  #dispatch(action: TodoAction): void {
    this.#state = reduceTodos(this.#state, action);
  }

  #queue(operation: Operation): void {
    this.#made.push(operation.id);
    this.#dispatch({ type: 'queued', operations: [operation] });
  }

  #answer(isRefused: boolean): void {
    const [operation] = this.#state.pending;
    if (!operation) return;
    if (isRefused) {
      this.#dispatch({ type: 'settled', id: operation.id, changes: [] });
      return;
    }
    const changes =
      operation.kind === 'steps' ? this.#apply(operation.steps) : this.#takeBack(operation.undoes);
    this.#outcomes.set(operation.id, changes);
    this.#dispatch({ type: 'settled', id: operation.id, changes });
  }

  #apply(all: Step[]): TodoChange[] {
    return all.map((each) => {
      const row = this.#rows.get(each.id);
      const after = next(row, each);
      if (!after) return { action: 'failed', id: each.id, reason: 'It cannot be done.' } as const;
      return this.#put(after);
    });
  }

  #takeBack(operationId: string): TodoChange[] {
    const changes = this.#outcomes.get(operationId) ?? [];
    return [...changes].reverse().flatMap((change) => {
      const row = 'todo' in change ? this.#rows.get(change.todo.id) : undefined;
      if (!row || !('todo' in change)) return [];
      const { todo, removed } = row;
      if (change.action === 'created') return removed ? [] : [this.#put({ todo, removed: true })];
      if (change.action === 'removed') return removed ? [this.#put({ todo, removed: false })] : [];
      if (change.action !== 'updated' || removed) return [];
      const { before } = change;
      const fields = changedFields(before, change.todo);
      const back = { ...todo, ...Object.fromEntries(fields.map((field) => [field, before[field]])) };
      return [
        this.#put({ todo: { ...back, completedAt: back.status === 'done' ? AT : null }, removed: false }),
      ];
    });
  }

  #put({ todo: wanted, removed }: Row): TodoChange {
    const row = this.#rows.get(wanted.id);
    const todo = { ...wanted, revision: (row?.todo.revision ?? 0) + 1 };
    this.#rows.set(todo.id, { todo, removed });
    const change: TodoChange = removed
      ? { action: 'removed', todo }
      : !row || row.removed
        ? { action: 'created', todo }
        : { action: 'updated', todo, before: row.todo };
    this.#told.push(change);
    return change;
  }
}

/** What a step makes of a row; null when it cannot be done. */
function next(row: Row | undefined, each: Step): Row | null {
  if (each.do === 'create') {
    if (row) return null;
    return {
      todo: makeTodo(each.id, { category: each.category, endUser: '', task: each.task }),
      removed: false,
    };
  }
  if (!row) return null;
  if (each.do === 'restore') return row.removed ? { ...row, removed: false } : null;
  if (row.removed) return null;
  switch (each.do) {
    case 'delete':
      return { ...row, removed: true };
    case 'move':
      return { todo: { ...row.todo, category: each.category }, removed: false };
    case 'update':
      return { todo: patchTodo(row.todo, each.patch, AT), removed: false };
  }
}

const byId = (a: Todo, b: Todo) => (a.id < b.id ? -1 : 1);
