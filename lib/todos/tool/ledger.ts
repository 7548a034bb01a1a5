// Works out, without the database, what several changes make of ToDos: the steps to store, and what to say of each.
// A change sees what those before it did.
import { newId } from '../../new-id.ts';
import type { TodoChange } from '../change.ts';
import { nextTodo } from '../complete.ts';
import type { Step } from '../history.ts';
import type { FoundTodo } from '../lock.ts';
import { newTodo } from '../new-todo.ts';
import { patchRepeating } from '../operations/patch-repeating.ts';
import type { Todo, TodoPatch } from '../todo.ts';

/** When the changes are made: an instant, ISO 8601, and the day ('YYYY-MM-DD') that it is for the person. */
export type Moment = { now: string; day: string };

export const ALREADY_SO = 'It is like that already.';

/** `reason`: what to say when the patch changes nothing. */
type How = { every?: boolean; plan?: string; reason?: string };

export class Ledger {
  readonly steps: Step[] = [];
  readonly changes: TodoChange[] = [];
  readonly moment: Moment;
  readonly #todos: Map<string, FoundTodo>;

  /** `found`: each existing ToDo that may be touched. */
  constructor(found: Iterable<FoundTodo>, moment: Moment) {
    this.#todos = new Map(Array.from(found, (entry) => [entry.todo.id, entry]));
    this.moment = moment;
  }

  /** Also where it was removed. */
  find(id: string): FoundTodo | undefined {
    return this.#todos.get(id.toLowerCase());
  }

  /** Those that are on their lists now. */
  *todos(): Iterable<Todo> {
    for (const { todo, isDeleted } of this.#todos.values()) if (!isDeleted) yield todo;
  }

  create(todo: Todo): Todo {
    this.#keep('create', null, todo);
    this.changes.push({ action: 'created', todo });
    return todo;
  }

  /** One that comes again and is done now is followed by its next one, which takes the repetition along. */
  patch(before: Todo, patch: TodoPatch, { every, plan, reason = ALREADY_SO }: How = {}): void {
    const { now, day } = this.moment;
    const patched = patchRepeating(before, patch, now, every);
    if (patched === before) {
      this.changes.push({ action: 'unchanged', todo: before, reason });
      return;
    }
    const isCompleted = before.status !== 'done' && patched.status === 'done' && patched.repeat !== null;
    const todo = this.#update(before, isCompleted ? { ...patched, repeat: null } : patched, plan);
    const next = isCompleted ? nextTodo(patched, day) : null;
    if (next)
      this.create(newTodo(newId(), { category: todo.category, endUser: todo.endUser ?? '' }, next, now));
  }

  move(before: Todo, { category, endUser }: { category: string; endUser: string }): void {
    if (before.category === category && (before.endUser ?? '') === endUser) {
      this.changes.push({ action: 'unchanged', todo: before, reason: ALREADY_SO });
      return;
    }
    const { endUser: _, ...rest } = before;
    this.#update(before, { ...rest, category, ...(endUser === '' ? {} : { endUser }) });
  }

  remove(before: Todo): void {
    const todo = { ...before, revision: before.revision + 1 };
    this.#keep('delete', before, todo);
    this.changes.push({ action: 'removed', todo });
  }

  restore({ todo: before, isDeleted }: FoundTodo): void {
    if (!isDeleted) {
      this.changes.push({ action: 'unchanged', todo: before, reason: ALREADY_SO });
      return;
    }
    const todo = { ...before, revision: before.revision + 1 };
    this.#keep('restore', before, todo);
    this.changes.push({ action: 'created', todo });
  }

  fail(failed: { id?: string; task?: string; reason: string }): void {
    this.changes.push({ action: 'failed', ...failed });
  }

  #update(before: Todo, after: Todo, plan?: string): Todo {
    const todo = { ...after, revision: before.revision + 1 };
    this.#keep('update', before, todo);
    this.changes.push({ action: 'updated', todo, before, ...(plan === undefined ? {} : { plan }) });
    return todo;
  }

  #keep(action: Step['action'], before: Todo | null, after: Todo): void {
    this.#todos.set(after.id, { todo: after, isDeleted: action === 'delete' });
    this.steps.push({ action, before, after });
  }
}
