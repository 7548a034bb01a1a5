// A person's list in a trial: read from the database, changed in memory alone. The same ledger works out the
// changes, and the same statements read, as where they are stored.
import { randomUUIDv7 } from 'node:crypto';
import { db } from '../db/client.ts';
import { readAffected } from './affected.ts';
import { type ChangeRequest, checkRequest } from './apply.ts';
import type { TodoChange } from './change.ts';
import { Ledger } from './ledger.ts';
import { newFields } from './new-fields.ts';
import { overlay } from './overlay.ts';
import { type FoundTodos, searchTodos, type TodoSearch } from './search.ts';
import type { NewTodo, Scope, Todo } from './todo.ts';

export class TrialList {
  readonly #scope: Scope;
  /** What the trial has made of the ToDos that it touched; null: removed. */
  readonly #changed = new Map<string, Todo | null>();
  readonly #delivered = new Map<string, TodoChange[]>();
  #last: Promise<unknown> = Promise.resolve();
  #lastId = '';

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Like `applyTodoChanges`, but for this trial alone: one call after the other, each delivered once. */
  apply(request: ChangeRequest, toolCallId: string): Promise<TodoChange[]> {
    return this.#inTurn(async () => {
      const checked = checkRequest(request);
      const earlier = this.#delivered.get(toolCallId);
      if (earlier) return earlier;
      const now = new Date().toISOString();
      const affected = await readAffected(db, this.#scope, checked, overlay(this.#scope, this.#changed));
      const ledger = new Ledger(affected, now);
      const fresh = ledger.planCreates(checked.create);
      ledger.created(fresh.map((entry) => imagined(this.#nextId(), this.#scope, entry, now)));
      for (const patch of checked.update) ledger.update(patch);
      for (const id of checked.remove) ledger.remove(id);
      for (const { action, after } of ledger.steps)
        this.#changed.set(after.id, action === 'delete' ? null : after);
      this.#delivered.set(toolCallId, ledger.changes);
      return ledger.changes;
    });
  }

  search(search: TodoSearch): Promise<FoundTodos> {
    return this.#inTurn(() => searchTodos(this.#scope, search, overlay(this.#scope, this.#changed)));
  }

  /** Ids count up, also within a millisecond, as those that the database client gives: ToDos that are equal stand by them. */
  #nextId(): string {
    let id = randomUUIDv7();
    while (id < this.#lastId) id = randomUUIDv7();
    this.#lastId = id;
    return id;
  }

  /** A model may call several tools at once; where they are stored, the list's lock puts them in order. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}

function imagined(id: string, { category, endUser }: Scope, entry: NewTodo, now: string): Todo {
  return {
    id,
    category,
    ...(endUser === '' ? {} : { endUser }),
    ...newFields(entry, now),
    revision: 1,
    createdAt: now,
  };
}
