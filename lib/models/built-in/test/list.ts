// A ToDo list in memory that takes the same tool inputs as the real one, for tests of the model.

import { type Clock, localDate } from '@/lib/time/clock';
import { readDeadline } from '@/lib/time/read-deadline';
import { readRepeat } from '@/lib/time/read-repeat';
import { anchorRepeat } from '@/lib/time/repeat-anchor';
import type { TodoChange } from '@/lib/todos/change';
import { nextTodo } from '@/lib/todos/complete';
import { makeTodo } from '@/lib/todos/test-todo';
import { isOpen, type Todo, type TodoStatus } from '@/lib/todos/todo';
import type { SearchInput } from '../search';

export type ItemInput = {
  id?: string;
  plan?: string;
  task?: string;
  deadline?: string | null;
  time_to_complete?: number | null;
  status?: TodoStatus;
  repeat?: string | null;
  solutions?: string[];
  notes?: string;
  add_notes?: string;
};

export type UpdateInput = { create?: ItemInput[]; update?: ItemInput[]; remove?: string[] };

export class TodoList {
  todos: Todo[] = [];
  readonly clock: Clock;
  private count = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  add(task: string, fields: Partial<Todo> = {}): Todo {
    this.count += 1;
    const createdAt = new Date(this.clock.now).toISOString();
    const todo = makeTodo(`todo-${this.count}`, { category: 'test', task, createdAt, ...fields });
    this.todos.push(todo);
    return todo;
  }

  open(): Todo[] {
    const rank = (todo: Todo) => todo.deadline ?? '9999';
    return this.todos.filter(isOpen).sort((a, b) => rank(a).localeCompare(rank(b)));
  }

  apply({ create = [], update = [], remove = [] }: UpdateInput): TodoChange[] {
    return [
      ...create.map((item): TodoChange => this.create(item)),
      ...update.flatMap((item): TodoChange[] => this.update(item)),
      ...remove.map((id): TodoChange => this.remove(id)),
    ];
  }

  search({ query, status = 'open', due_from, due_to, limit = 20 }: SearchInput): {
    total: number;
    todos: Todo[];
  } {
    const words = (query ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = [...this.open(), ...this.todos.filter((todo) => !isOpen(todo))].filter(
      (todo) =>
        (status === 'all' || (status === 'open' ? isOpen(todo) : todo.status === status)) &&
        (words.length === 0 || words.every((word) => todo.task.toLowerCase().includes(word))) &&
        (due_from === undefined || (todo.deadline ?? '0') >= due_from) &&
        (due_to === undefined || (todo.deadline ?? '9').slice(0, 10) <= due_to),
    );
    return { total: found.length, todos: found.slice(0, limit) };
  }

  private create(item: ItemInput): TodoChange {
    const fields = this.fields(item, null);
    if (typeof fields === 'string') return { action: 'failed', task: item.task ?? '', reason: fields };
    return { action: 'created', todo: this.add(item.task ?? '', fields) };
  }

  /** What is done and comes again is followed by its next one. */
  private update(item: ItemInput): TodoChange[] {
    const before = this.todos.find((todo) => todo.id === item.id);
    if (!before) return [{ action: 'failed', id: item.id ?? '', reason: 'There is no such ToDo.' }];
    const fields = this.fields(item, before);
    if (typeof fields === 'string') return [{ action: 'failed', id: before.id, reason: fields }];
    const changed = { ...before, ...fields, ...(item.task === undefined ? {} : { task: item.task }) };
    if (JSON.stringify(changed) === JSON.stringify(before))
      return [{ action: 'unchanged', todo: changed, reason: 'It is so already.' }];
    const isDone = changed.status === 'done' && before.status !== 'done';
    const next = isDone ? nextTodo(changed, localDate(this.clock)) : null;
    const todo = isDone ? { ...changed, repeat: null } : changed;
    this.todos = this.todos.map((each) => (each.id === todo.id ? todo : each));
    const plan = item.plan === undefined ? {} : { plan: item.plan };
    if (!next) return [{ action: 'updated', todo, before, ...plan }];
    const { deadline, ...rest } = next;
    const due = { deadline: deadline?.at ?? null, deadlineHasTime: deadline?.hasTime ?? false };
    const following = this.add(next.task, { ...rest, ...due } as Partial<Todo>);
    return [
      { action: 'updated', todo, before, ...plan },
      { action: 'created', todo: following },
    ];
  }

  private remove(id: string): TodoChange {
    const todo = this.todos.find((each) => each.id === id);
    if (!todo) return { action: 'failed', id, reason: 'There is no such ToDo.' };
    this.todos = this.todos.filter((each) => each.id !== id);
    return { action: 'removed', todo };
  }

  /** A reason where words cannot be read. */
  private fields(item: ItemInput, before: Todo | null): Partial<Todo> | string {
    const { deadline, time_to_complete, status, solutions, repeat, notes, add_notes } = item;
    const read = deadline ? readDeadline(deadline, this.clock) : null;
    if (read?.kind === 'none') return `The deadline "${deadline}" was not understood.`;
    const again = repeat ? readRepeat(repeat, this.clock) : null;
    if (again?.kind === 'none') return again.reason;
    const own = before?.deadline ? { at: before.deadline, hasTime: before.deadlineHasTime } : null;
    const anchored = again && anchorRepeat(again, deadline === null ? null : (read?.deadline ?? own));
    const due = anchored ? anchored.deadline : deadline === null ? null : read?.deadline;
    return {
      ...(due === undefined ? {} : { deadline: due?.at ?? null, deadlineHasTime: due?.hasTime ?? false }),
      ...(time_to_complete === undefined ? {} : { estimateMinutes: time_to_complete }),
      ...(status === undefined ? {} : { status }),
      ...(repeat === undefined ? {} : { repeat: anchored?.repeat ?? null }),
      ...(solutions === undefined ? {} : { solutions }),
      ...(notes === undefined ? {} : { notes }),
      ...(add_notes === undefined ? {} : { notes: [before?.notes, add_notes].filter(Boolean).join('\n\n') }),
    };
  }
}
