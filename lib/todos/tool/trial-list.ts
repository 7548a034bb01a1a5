// A person's list in a trial: read from the database, changed in memory alone. The same ledger works out the
// changes, and the same statements read, as where they are stored.
import { db } from '../../db/client.ts';
import type { TodoChange } from '../change.ts';
import { momentOf } from '../operations/moment.ts';
import { type FoundTodos, searchTodos, type TodoSearch } from '../search.ts';
import type { Scope, Todo } from '../todo.ts';
import { readAffected } from './affected.ts';
import { Ledger } from './ledger.ts';
import { overlay } from './overlay.ts';
import { applyRequest, type ChangeRequest, checkRequest } from './tool-request.ts';

export class TrialList {
  readonly #scope: Scope;
  readonly #timeZone: string | undefined;
  /** What the trial has made of the ToDos that it touched; null: removed. */
  readonly #changed = new Map<string, Todo | null>();
  readonly #delivered = new Map<string, TodoChange[]>();
  #last: Promise<unknown> = Promise.resolve();

  /** `timeZone` is the person's. */
  constructor(scope: Scope, timeZone?: string) {
    this.#scope = scope;
    this.#timeZone = timeZone;
  }

  /** Like `applyTodoChanges`, but for this trial alone: one call after the other, each delivered once. */
  apply(request: ChangeRequest, toolCallId: string): Promise<TodoChange[]> {
    return this.#inTurn(async () => {
      const checked = checkRequest(request);
      const earlier = this.#delivered.get(toolCallId);
      if (earlier) return earlier;
      const affected = await readAffected(db, this.#scope, checked, overlay(this.#scope, this.#changed));
      const ledger = new Ledger(
        affected.map((todo) => ({ todo, isDeleted: false })),
        momentOf({ timeZone: this.#timeZone }),
      );
      applyRequest(ledger, this.#scope, checked);
      for (const { action, after } of ledger.steps)
        this.#changed.set(after.id, action === 'delete' ? null : after);
      this.#delivered.set(toolCallId, ledger.changes);
      return ledger.changes;
    });
  }

  search(search: TodoSearch): Promise<FoundTodos> {
    return this.#inTurn(() => searchTodos(this.#scope, search, overlay(this.#scope, this.#changed)));
  }

  /** A model may call several tools at once; where they are stored, the list's lock puts them in order. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}
