// Works out, without the database, what a tool call makes of a list: the steps to store and what to say
// of each entry. An entry sees what the entries before it did.
import type { TodoChange } from './change.ts';
import { check } from './check.ts';
import { isoDeadline } from './deadline-words.ts';
import type { Step } from './history.ts';
import { patchTodo } from './patch.ts';
import { titleKey } from './title-key.ts';
import { isOpen, type NewTodo, type Todo, type TodoPatch, todoPatchSchema } from './todo.ts';

const UNKNOWN = 'There is no ToDo with this id on this list.';
const ALREADY_SO = 'It is like that already.';

export class Ledger {
  readonly steps: Step[] = [];
  readonly changes: TodoChange[] = [];
  private readonly todos: Map<string, Todo>;
  private readonly now: string;
  /** For each entry to create: the ToDo that is there already, or its place among the fresh ones. */
  private creates: { entry: NewTodo; target: string | number }[] = [];

  /** `affected`: each existing ToDo that the call may touch, oldest first. */
  constructor(affected: readonly Todo[], now: string) {
    this.todos = new Map(affected.map((todo) => [todo.id, todo]));
    this.now = now;
  }

  /** The entries that are to be inserted; `created` takes the rows. */
  planCreates(entries: readonly NewTodo[]): NewTodo[] {
    const targets = new Map<string, string | number>();
    for (const todo of this.todos.values()) {
      const key = titleKey(todo.task);
      if (isOpen(todo) && !targets.has(key)) targets.set(key, todo.id);
    }
    const fresh: NewTodo[] = [];
    this.creates = entries.map((entry) => {
      const key = titleKey(entry.task);
      const target = targets.get(key) ?? fresh.push(entry) - 1;
      targets.set(key, target);
      return { entry, target };
    });
    return fresh;
  }

  created(rows: readonly Todo[]): void {
    for (const { entry, target } of this.creates) {
      const row = typeof target === 'number' ? rows[target] : undefined;
      if (row && !this.todos.has(row.id)) {
        this.todos.set(row.id, row);
        this.steps.push({ action: 'create', before: null, after: row });
        this.changes.push({ action: 'created', todo: row });
      } else {
        const todo = this.todos.get(row?.id ?? String(target));
        if (!todo) throw new Error('A ToDo to create has no row.');
        this.patch(todo, additions(todo, entry), { reason: alreadyThere(todo) });
      }
    }
  }

  update({ id, plan, ...patch }: { id: string; plan?: string } & TodoPatch): void {
    const todo = this.todos.get(id.toLowerCase());
    if (todo) this.patch(todo, patch, { plan, reason: ALREADY_SO });
    else this.changes.push({ action: 'failed', id, task: patch.task, reason: UNKNOWN });
  }

  remove(id: string): void {
    const before = this.todos.get(id.toLowerCase());
    if (!before) {
      this.changes.push({ action: 'failed', id, reason: UNKNOWN });
      return;
    }
    const todo = { ...before, revision: before.revision + 1 };
    this.todos.delete(before.id);
    this.steps.push({ action: 'delete', before, after: todo });
    this.changes.push({ action: 'removed', todo });
  }

  private patch(before: Todo, patch: TodoPatch, { plan, reason }: { plan?: string; reason: string }): void {
    const next = patchTodo(before, check(todoPatchSchema, patch), this.now);
    if (next === before) {
      this.changes.push({ action: 'unchanged', todo: before, reason });
      return;
    }
    const todo = { ...next, revision: before.revision + 1 };
    this.todos.set(todo.id, todo);
    this.steps.push({ action: 'update', before, after: todo });
    this.changes.push({ action: 'updated', todo, before, ...(plan === undefined ? {} : { plan }) });
  }
}

/**
 * What an entry adds to the ToDo that is there already. It takes nothing away: a missing deadline clears
 * none, "not started" sets nothing back, solutions join those that are there.
 */
function additions(todo: Todo, entry: NewTodo): TodoPatch {
  const patch: TodoPatch = {};
  if (entry.deadline) patch.deadline = entry.deadline;
  if (entry.estimateMinutes) patch.estimateMinutes = entry.estimateMinutes;
  if (entry.status && entry.status !== 'not started') patch.status = entry.status;
  if (entry.solutions) patch.solutions = [...new Set([...todo.solutions, ...entry.solutions])];
  return patch;
}

function alreadyThere(todo: Todo): string {
  return todo.deadline === null
    ? 'It is on the list already, without a deadline.'
    : `It is on the list already, due ${isoDeadline(todo)}.`;
}
