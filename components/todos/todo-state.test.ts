import { describe, expect, test } from 'vitest';
import type { Todo } from '@/lib/todos/todo';
import {
  countOpen,
  initialState,
  type Pending,
  reduceTodos,
  shownTodos,
  type TodoAction,
} from './todo-state';

function todo(id: string, fields: Partial<Todo> = {}): Todo {
  return {
    id,
    category: 'work',
    task: id,
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
    createdAt: '2025-07-01T10:00:00.000Z',
    ...fields,
  };
}

const start = initialState({ work: { todos: [todo('a'), todo('b')], more: 3 } });
const having = (...actions: TodoAction[]) => actions.reduce(reduceTodos, start);
const tasks = (...actions: TodoAction[]) => shownTodos(having(...actions), 'work').map(({ task }) => task);
const rename = (key: string, task: string): TodoAction => ({
  type: 'started',
  pending: { key, kind: 'patch', id: 'a', patch: { task }, at: '2025-07-30T10:00:00.000Z' },
});
const begin = (pending: Pending): TodoAction => ({ type: 'started', pending });

describe('a change on its way', () => {
  test('shows at once, and stays when the server took it', () => {
    const stored = todo('a', { task: 'New', revision: 2 });
    expect(tasks(rename('1', 'New'))).toEqual(['New', 'b']);
    expect(tasks(rename('1', 'New'), { type: 'settled', key: '1', todo: stored })).toEqual(['New', 'b']);
  });

  test('is taken back when the server refused it, without what else happened meanwhile', () => {
    const refused: TodoAction = { type: 'settled', key: '1' };
    expect(tasks(rename('1', 'New'), refused)).toEqual(['a', 'b']);
    const meanwhile = todo('a', { task: 'From the assistant', revision: 2 });
    const received: TodoAction = { type: 'received', todo: meanwhile, removed: false };
    expect(tasks(rename('1', 'New'), received, refused)).toEqual(['From the assistant', 'b']);
    expect(tasks(rename('1', 'First'), rename('2', 'Second'), refused)).toEqual(['Second', 'b']);
  });

  test('removes and adds at once; a failed removal brings the ToDo back', () => {
    const remove = begin({ key: '1', kind: 'remove', id: 'a' });
    expect(tasks(remove)).toEqual(['b']);
    expect(tasks(remove, { type: 'settled', key: '1' })).toEqual(['a', 'b']);
    const draft = todo('new-1', { task: 'Draft', revision: 0 });
    const add = begin({ key: '2', kind: 'add', todo: draft });
    expect(tasks(add)).toEqual(['a', 'b', 'Draft']);
    expect(tasks(add, { type: 'settled', key: '2', todo: todo('c') })).toEqual(['a', 'b', 'c']);
  });

  test('moves a ToDo that is checked off out of the open count', () => {
    const check = begin({
      key: '1',
      kind: 'patch',
      id: 'a',
      patch: { status: 'done' },
      at: '2025-07-30T10:00:00.000Z',
    });
    expect(countOpen(start, 'work')).toBe(5);
    expect(countOpen(having(check), 'work')).toBe(4);
    expect(shownTodos(having(check), 'work')[0]).toMatchObject({ completedAt: '2025-07-30T10:00:00.000Z' });
  });
});

describe('changes of an assistant', () => {
  const changed = (...todos: Todo[]): TodoAction => ({
    type: 'changed',
    changes: todos.map((each) => ({ action: 'updated', todo: each, before: each })),
  });

  test('show at once, on any list, and mark their rows until they fade', () => {
    const state = having({ type: 'changed', changes: [{ action: 'created', todo: todo('c') }] });
    expect(shownTodos(state, 'work').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...state.changed]).toEqual(['c']);
    expect([...reduceTodos(state, { type: 'faded', ids: ['c'] }).changed]).toEqual([]);
    const elsewhere = reduceTodos(state, changed(todo('p', { category: 'personal' })));
    expect(shownTodos(elsewhere, 'personal')).toHaveLength(1);
  });

  test('that are older than what is held change nothing', () => {
    const newer = todo('a', { task: 'Newer', revision: 3 });
    const older = todo('a', { task: 'Older', revision: 2 });
    expect(tasks(changed(newer), changed(older))).toEqual(['Newer', 'b']);
    expect(having(changed(newer), changed(newer))).toEqual(having(changed(newer)));
  });

  test('a removed ToDo does not come back with an older answer', () => {
    const removed: TodoAction = {
      type: 'changed',
      changes: [{ action: 'removed', todo: todo('a', { revision: 2 }) }],
    };
    expect(tasks(removed, { type: 'loaded', category: 'work', todos: [todo('a')], more: 0 })).toEqual(['b']);
    const restored: TodoAction = { type: 'received', todo: todo('a', { revision: 3 }), removed: false };
    expect(tasks(removed, restored)).toEqual(['a', 'b']);
  });

  test('a ToDo from further down the list is counted once', () => {
    expect(countOpen(having(changed(todo('z', { revision: 2 }))), 'work')).toBe(5);
  });

  test('an archived ToDo leaves the list', () => {
    expect(tasks(changed(todo('a', { status: 'archived', revision: 2 })))).toEqual(['b']);
  });
});

test('the lists of two people for one category are two lists', () => {
  const state = having({
    type: 'changed',
    changes: [{ action: 'created', todo: todo('c', { endUser: 'lance' }) }],
  });
  expect(shownTodos(state, 'work').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(shownTodos(state, 'work\nlance').map(({ id }) => id)).toEqual(['c']);
});
