import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '@/lib/testing/runs';
import type { TodoChange } from '@/lib/todos/change';
import { makeTodo as todo } from '@/lib/todos/test-todo';
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import type { Operation, Step } from './operation';
import { initialState, reduceTodos, type TodoAction } from './reduce-todos';
import { scriptArbitrary, World } from './test-world';
import { countOpen, type TodoState, viewOf } from './todo-state';

const AT = '2025-07-30T10:00:00.000Z';
const start = initialState({ work: { todos: [todo('a'), todo('b')], more: 3 } });
const having = (...actions: TodoAction[]) => actions.reduce(reduceTodos, start);
const titles = (state: TodoState, category = 'work') => viewOf(state, category).todos.map(({ task }) => task);
const tasks = (...actions: TodoAction[]) => titles(having(...actions));

const queued = (id: string, ...steps: Step[]): TodoAction => ({
  type: 'queued',
  operations: [{ kind: 'steps', id, at: AT, label: '', timeZone: 'UTC', steps }],
});
const patch = (id: string, fields: TodoPatch): Step => ({ do: 'update', id, patch: fields });
const undo = (id: string, undoes: string, undone?: TodoChange[]): TodoAction => ({
  type: 'queued',
  operations: [{ kind: 'undo', id, at: AT, label: '', undoes, force: false, undone }],
});
const done = (id: string, ...changes: TodoChange[]): TodoAction => ({ type: 'settled', id, changes });
const refused = (id: string): TodoAction => ({ type: 'settled', id, changes: [] });
const updated = (after: Todo, before = todo(after.id)): TodoChange => ({
  action: 'updated',
  todo: after,
  before,
});
const heard = (...todos: Todo[]): TodoAction => ({
  type: 'heard',
  changes: todos.map((each) => ({ action: 'updated', todo: each })),
});
const rename = (id: string, task: string) => queued(id, patch('a', { task }));

describe('a change on its way', () => {
  test('shows at once, and stays when the server took it', () => {
    const stored = updated(todo('a', { task: 'New', revision: 2 }));
    expect(tasks(rename('1', 'New'))).toEqual(['New', 'b']);
    expect(tasks(rename('1', 'New'), done('1', stored))).toEqual(['New', 'b']);
  });

  test('is taken back when the server refused it, without what else happened meanwhile', () => {
    expect(tasks(rename('1', 'New'), refused('1'))).toEqual(['a', 'b']);
    const meanwhile = heard(todo('a', { task: 'From the assistant', revision: 2 }));
    expect(tasks(rename('1', 'New'), meanwhile, refused('1'))).toEqual(['From the assistant', 'b']);
    expect(tasks(rename('1', 'First'), rename('2', 'Second'), refused('1'))).toEqual(['Second', 'b']);
  });

  test('is joined field by field to what somebody else changed meanwhile', () => {
    const state = having(rename('1', 'New'), heard(todo('a', { estimateMinutes: 30, revision: 2 })));
    expect(viewOf(state, 'work').todos[0]).toMatchObject({ task: 'New', estimateMinutes: 30 });
  });

  test('removes, adds, moves and puts back at once', () => {
    const remove = queued('1', { do: 'delete', id: 'a' });
    expect(tasks(remove)).toEqual(['b']);
    expect(tasks(remove, refused('1'))).toEqual(['a', 'b']);
    expect(tasks(remove, queued('2', { do: 'restore', id: 'a' }))).toEqual(['a', 'b']);
    const add = queued('1', { do: 'create', id: 'c', category: 'work', task: 'Draft' });
    expect(tasks(add)).toEqual(['a', 'b', 'Draft']);
    expect(tasks(add, done('1', { action: 'created', todo: todo('c', { task: 'Read' }) }))).toEqual([
      'a',
      'b',
      'Read',
    ]);
    const moved = having(queued('1', { do: 'move', id: 'a', category: 'home\nlance' }));
    expect([titles(moved), titles(moved, 'home\nlance')]).toEqual([['b'], ['a']]);
  });

  test('of a ToDo that is still being added is shown on it', () => {
    const add = queued('1', { do: 'create', id: 'c', category: 'work', task: 'Draft' });
    expect(tasks(add, queued('2', patch('c', { task: 'Draft, read again' })))).toContain('Draft, read again');
  });

  test('moves a ToDo that is checked off out of the open count, behind the open ones', () => {
    const check = queued('1', patch('a', { status: 'done' }));
    expect(countOpen(start, 'work')).toBe(5);
    expect(countOpen(having(check), 'work')).toBe(4);
    expect(tasks(check)).toEqual(['b', 'a']);
    expect(viewOf(having(check), 'work').todos[1]?.completedAt).toBe(AT);
  });

  test('is marked as waiting only while the server cannot be reached', () => {
    expect([...having(rename('1', 'New')).waiting]).toEqual([]);
    const stalled = having(rename('1', 'New'), { type: 'stalled', isStalled: true });
    expect([...stalled.waiting]).toEqual(['a']);
    const more = reduceTodos(stalled, queued('2', patch('b', { task: 'Too' })));
    expect([...more.waiting]).toEqual(['a', 'b']);
    expect([...reduceTodos(more, { type: 'stalled', isStalled: false }).waiting]).toEqual([]);
  });

  test('of another tab finds its place among those of this one, and counts once', () => {
    expect(tasks(rename('2', 'Later'), rename('1', 'Earlier'))).toEqual(['Later', 'b']);
    expect(having(rename('1', 'New'), rename('1', 'New')).pending).toHaveLength(1);
  });
});

describe('an undo on its way', () => {
  const renamed = updated(todo('a', { task: 'New', revision: 2 }));

  test('hides a change that is still on its way too', () => {
    expect(tasks(rename('1', 'New'), undo('2', '1'))).toEqual(['a', 'b']);
    expect(tasks(rename('1', 'New'), undo('2', '1'), undo('3', '2'))).toEqual(['New', 'b']);
  });

  test('goes on hiding it when the change is answered before the undo', () => {
    expect(tasks(rename('1', 'New'), undo('2', '1'), done('1', renamed))).toEqual(['a', 'b']);
  });

  test('shows what was before, and leaves what else was changed', () => {
    const state = having(
      rename('1', 'New'),
      done('1', renamed),
      heard(todo('a', { task: 'New', estimateMinutes: 5, revision: 3 })),
      undo('2', '1', [renamed]),
    );
    expect(viewOf(state, 'work').todos[0]).toMatchObject({ task: 'a', estimateMinutes: 5 });
    expect(titles(reduceTodos(state, refused('2')))).toEqual(['New', 'b']);
  });

  test('of a deletion and of an addition', () => {
    const removed: TodoChange = { action: 'removed', todo: todo('a', { revision: 2 }) };
    expect(tasks({ type: 'heard', changes: [removed] }, undo('2', '1', [removed]))).toEqual(['a', 'b']);
    const created: TodoChange = { action: 'created', todo: todo('c') };
    expect(tasks({ type: 'heard', changes: [created] }, undo('2', '1', [created]))).toEqual(['a', 'b']);
  });
});

describe('changes of somebody else', () => {
  test('show at once, on any list, and mark their rows until they fade', () => {
    const state = having({ type: 'heard', changes: [{ action: 'created', todo: todo('c') }] });
    expect(titles(state)).toEqual(['a', 'b', 'c']);
    expect([...state.changed]).toEqual(['c']);
    expect([...reduceTodos(state, { type: 'faded', ids: ['c'] }).changed]).toEqual([]);
    const elsewhere = reduceTodos(state, heard(todo('p', { category: 'personal' })));
    expect(titles(elsewhere, 'personal')).toEqual(['p']);
  });

  test('that are older than what is held change nothing', () => {
    const newer = heard(todo('a', { task: 'Newer', revision: 3 }));
    const older = heard(todo('a', { task: 'Older', revision: 2 }));
    expect(tasks(newer, older)).toEqual(['Newer', 'b']);
    expect(having(newer, newer)).toEqual(having(newer));
  });

  test('an echo of what this browser is changing marks nothing', () => {
    expect([...having(rename('1', 'New'), heard(todo('a', { task: 'New', revision: 2 }))).changed]).toEqual(
      [],
    );
  });

  test('a removed ToDo does not come back with an older answer', () => {
    const removed: TodoAction = {
      type: 'heard',
      changes: [{ action: 'removed', todo: todo('a', { revision: 2 }) }],
    };
    expect(
      tasks(removed, { type: 'loaded', category: 'work', page: { todos: [todo('a')], more: 0 } }),
    ).toEqual(['b']);
    expect(tasks(removed, heard(todo('a', { revision: 3 })))).toEqual(['a', 'b']);
  });

  test('an archived ToDo leaves the list', () => {
    expect(tasks(heard(todo('a', { status: 'archived', revision: 2 })))).toEqual(['b']);
  });
});

describe('a long list', () => {
  const page = (todos: Todo[], more: number, next: string | null): TodoAction => ({
    type: 'loaded',
    category: 'work',
    page: { todos, more, next },
    after: true,
  });

  test('counts what is still to come, whoever tells of it first', () => {
    const further = heard(todo('z', { revision: 2 }));
    expect(countOpen(having(further), 'work')).toBe(5);
    const read = having(further, page([todo('c'), todo('z', { revision: 2 })], 1, 'next'));
    expect([countOpen(read, 'work'), read.lists.work?.more]).toEqual([5, 1]);
    const whole = reduceTodos(read, page([todo('d')], 0, null));
    expect([countOpen(whole, 'work'), whole.lists.work?.more]).toEqual([5, 0]);
  });

  test('read anew loses what is gone, and nothing that was told meanwhile', () => {
    const known = start.confirmed;
    const state = having(heard(todo('c')), {
      type: 'reloaded',
      category: 'work',
      todos: [todo('b', { task: 'B', revision: 4 })],
      known,
    });
    expect(titles(state)).toEqual(['B', 'c']);
    const told = having(heard(todo('a', { task: 'A', revision: 2 })), {
      type: 'reloaded',
      category: 'work',
      todos: [],
      known,
    });
    expect(titles(told)).toEqual(['A']);
  });
});

test('the lists of two people for one category are two lists', () => {
  const state = having({
    type: 'heard',
    changes: [{ action: 'created', todo: todo('c', { endUser: 'lance' }) }],
  });
  expect(titles(state)).toEqual(['a', 'b']);
  expect(titles(state, 'work\nlance')).toEqual(['c']);
});

test('a ToDo that is gone on the server is gone here', () => {
  const gone: TodoAction = { type: 'settled', id: '1', changes: [], gone: 'a' };
  expect(tasks(rename('1', 'New'), gone)).toEqual(['b']);
});

test('however changes, pushes, answers and refusals meet, the browser ends with what the server has', () => {
  fc.assert(
    fc.property(scriptArbitrary, (script) => {
      const world = new World();
      for (const event of script) {
        world.play(event);
        world.expectViewsInOrder();
      }
      world.finish();
      expect(world.shown()).toEqual(world.stored());
      expect(world.pending()).toEqual([] satisfies Operation[]);
    }),
    { numRuns: runs(200) },
  );
});
