// A ToDo list in memory that takes the same tool inputs as the real one, for tests of the model.

import type { Clock } from '@/lib/time/clock';
import { readDeadline } from '@/lib/time/read-deadline';
import type { TodoChange } from '@/lib/todos/change';
import { isOpen, type Todo, type TodoStatus } from '@/lib/todos/todo';
import type { SearchInput } from '../search';

export type ItemInput = {
  id?: string;
  plan?: string;
  task?: string;
  deadline?: string | null;
  time_to_complete?: number | null;
  status?: TodoStatus;
  solutions?: string[];
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
    const todo: Todo = {
      id: `todo-${this.count}`,
      category: 'test',
      task,
      status: 'not started',
      estimateMinutes: null,
      deadline: null,
      deadlineHasTime: false,
      solutions: [],
      notes: '',
      repeat: null,
      position: null,
      revision: 1,
      completedAt: null,
      createdAt: new Date(this.clock.now).toISOString(),
      ...fields,
    };
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
      ...update.map((item): TodoChange => this.update(item)),
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
    const fields = this.fields(item);
    if (fields === null)
      return {
        action: 'failed',
        task: item.task ?? '',
        reason: `The deadline "${item.deadline}" was not understood.`,
      };
    return { action: 'created', todo: this.add(item.task ?? '', fields) };
  }

  private update(item: ItemInput): TodoChange {
    const before = this.todos.find((todo) => todo.id === item.id);
    if (!before) return { action: 'failed', id: item.id ?? '', reason: 'There is no such ToDo.' };
    const fields = this.fields(item);
    if (fields === null)
      return {
        action: 'failed',
        id: before.id,
        reason: `The deadline "${item.deadline}" was not understood.`,
      };
    const todo = { ...before, ...fields, ...(item.task === undefined ? {} : { task: item.task }) };
    if (JSON.stringify(todo) === JSON.stringify(before))
      return { action: 'unchanged', todo, reason: 'It is so already.' };
    this.todos = this.todos.map((each) => (each.id === todo.id ? todo : each));
    return { action: 'updated', todo, before, ...(item.plan === undefined ? {} : { plan: item.plan }) };
  }

  private remove(id: string): TodoChange {
    const todo = this.todos.find((each) => each.id === id);
    if (!todo) return { action: 'failed', id, reason: 'There is no such ToDo.' };
    this.todos = this.todos.filter((each) => each.id !== id);
    return { action: 'removed', todo };
  }

  private fields({ deadline, time_to_complete, status, solutions }: ItemInput): Partial<Todo> | null {
    const read = deadline ? readDeadline(deadline, this.clock) : null;
    if (read?.kind === 'none') return null;
    return {
      ...(read ? { deadline: read.deadline.at, deadlineHasTime: read.deadline.hasTime } : {}),
      ...(deadline === null ? { deadline: null, deadlineHasTime: false } : {}),
      ...(time_to_complete === undefined ? {} : { estimateMinutes: time_to_complete }),
      ...(status === undefined ? {} : { status }),
      ...(solutions === undefined ? {} : { solutions }),
    };
  }
}
