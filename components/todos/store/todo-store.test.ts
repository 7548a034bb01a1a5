import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TestBrowser } from './test-browser';
import { countOpen, viewOf } from './todo-state';
import type { TodoStore } from './todo-store';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a', { task: 'Buy milk' });
  browser.put('b', { task: 'Call Ann' });
});
afterEach(() => {
  browser.close();
  vi.unstubAllGlobals();
});

/** In the order of the alphabet. */
const tasks = (store: TodoStore) =>
  viewOf(store.get(), 'work')
    .todos.map(({ task }) => task)
    .sort();
const isSent = (store: TodoStore) => vi.waitFor(() => expect(store.get().pending).toEqual([]));
const conflict = (message = 'It was changed.') => ({
  status: 409,
  body: { error: { code: 'conflict', message, field: 'task' }, todo: browser.todos.get('a') },
});

describe('without a network', () => {
  test('changes are shown, marked and kept, and sent once and in order when it is back', async () => {
    browser.isOnline = false;
    const store = browser.open();
    const renamed = store.update(['a'], { task: 'Buy oat milk' });
    const added = store.add('work', { task: 'Walk' });
    store.complete(['b']);
    expect(tasks(store)).toEqual(['Buy oat milk', 'Call Ann', 'Walk']);
    expect(await renamed.result).toEqual({ kind: 'waiting' });
    await vi.waitFor(() => expect([...store.get().waiting]).toEqual(['a', ...added.ids, 'b']));
    expect(browser.arrived).toEqual([]);

    browser.comeBack();
    await isSent(store);
    expect(browser.bodies.flatMap(({ steps }) => steps?.map((step) => step.do))).toEqual([
      'update',
      'create',
      'update',
    ]);
    expect(store.get().waiting.size).toBe(0);
    expect(browser.todos.get('b')?.status).toBe('done');
    expect(browser.kept().filter((key) => key.startsWith('kept:change:'))).toEqual([]);
  });

  test('what was changed before the page was closed is shown and sent by the next one', async () => {
    browser.isOnline = false;
    const first = browser.open();
    await first.update(['a'], { task: 'Buy oat milk' }).result;
    browser.close();

    const second = browser.open();
    expect(tasks(second)).toEqual(['Buy oat milk', 'Call Ann']);
    browser.comeBack();
    await isSent(second);
    expect(browser.todos.get('a')?.task).toBe('Buy oat milk');
    expect(browser.arrived).toHaveLength(1);
  });

  test('an undo of what waits is shown at once, and both are sent', async () => {
    browser.isOnline = false;
    const store = browser.open();
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    expect(store.undo()?.label).toBe('Buy milk changed');
    expect(tasks(store)).toEqual(['Buy milk', 'Call Ann']);
    browser.comeBack();
    await isSent(store);
    expect(tasks(store)).toEqual(['Buy milk', 'Call Ann']);
    expect(browser.todos.get('a')).toMatchObject({ task: 'Buy milk', revision: 3 });
  });
});

test('a change whose answer was lost is sent again and happens once', async () => {
  browser.losesAnswers = true;
  const store = browser.open();
  await store.add('work', { task: 'Walk' }).result;
  browser.losesAnswers = false;
  browser.comeBack();
  await isSent(store);
  expect(new Set(browser.arrived).size).toBe(1);
  expect(browser.arrived.length).toBeGreaterThan(1);
  expect(tasks(store)).toEqual(['Buy milk', 'Call Ann', 'Walk']);
});

test('two tabs send each change once, in the order in which they were made, and show the same', async () => {
  browser.isOnline = false;
  const [one, two] = [browser.open(), browser.open()];
  one.update(['a'], { task: 'First' });
  two.update(['a'], { estimateMinutes: 5 });
  await one.update(['a'], { task: 'Last' }).result;
  expect(tasks(two)).toEqual(['Call Ann', 'Last']);
  browser.comeBack();
  await Promise.all([isSent(one), isSent(two)]);
  expect(browser.arrived).toHaveLength(3);
  expect(browser.todos.get('a')).toMatchObject({ task: 'Last', estimateMinutes: 5, revision: 4 });
  for (const tab of [one, two])
    expect(viewOf(tab.get(), 'work').todos).toContainEqual(browser.todos.get('a'));
});

test('without room in the storage a change waits in the memory of its tab', async () => {
  browser.hasRoom = false;
  browser.isOnline = false;
  const store = browser.open();
  await store.update(['a'], { task: 'Buy oat milk' }).result;
  browser.comeBack();
  await isSent(store);
  expect(browser.todos.get('a')?.task).toBe('Buy oat milk');
});

describe('what the server refuses', () => {
  test('is taken back, and told with what the person wrote, also by the next page', async () => {
    const store = browser.open();
    browser.refuse = () => ({ status: 422, body: { error: { code: 'invalid', message: 'Too long.' } } });
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    expect(tasks(store)).toEqual(['Buy milk', 'Call Ann']);
    const told = [{ kind: 'refused', message: 'Too long.', mine: [{ patch: { task: 'Buy oat milk' } }] }];
    expect(store.get().problems).toMatchObject(told);
    browser.close();
    const next = browser.open();
    expect(next.get().problems).toMatchObject(told);
    next.dismiss(next.get().problems[0]?.id ?? '');
    expect(browser.kept()).toEqual([]);
  });

  test('is left to the field that has the words, where there is one', async () => {
    const store = browser.open();
    browser.refuse = () => ({ status: 422, body: { error: { code: 'invalid', message: 'No date.' } } });
    const { result } = store.update(['a'], {}, { words: { deadlineWords: 'whenever' }, tellsRefusal: true });
    expect(await result).toMatchObject({ kind: 'refused', message: 'No date.' });
    expect(store.get().problems).toEqual([]);
  });

  test('is a conflict when somebody changed the same field; insisting wins', async () => {
    const store = browser.open();
    browser.put('a', { task: 'Buy soy milk' });
    browser.refuse = ({ steps: [step] = [] }) => (step?.do === 'update' && step.revision ? conflict() : null);
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    expect(tasks(store)).toEqual(['Buy soy milk', 'Call Ann']);
    const [problem] = store.get().problems;
    expect(problem).toMatchObject({ kind: 'conflict', field: 'task', todo: { task: 'Buy soy milk' } });
    await store.insist(problem?.id ?? '')?.result;
    expect(tasks(store)).toEqual(['Buy oat milk', 'Call Ann']);
    expect(store.get().problems).toEqual([]);
  });

  test('of several is told for each; the others stay', async () => {
    const store = browser.open();
    browser.todos.delete('b');
    await store.update(['a', 'b'], { status: 'in progress' }).result;
    expect(store.get().problems).toMatchObject([
      { message: 'There is no such ToDo.', mine: [{ id: 'b' }], label: '2 ToDos in progress' },
    ]);
    expect(browser.todos.get('a')?.status).toBe('in progress');
  });
});

test('what this browser changed itself meanwhile is no conflict', async () => {
  browser.isOnline = false;
  const store = browser.open();
  store.update(['a'], { task: 'First' });
  await store.update(['a'], { task: 'Second' }).result;
  // Somebody else changes another field before the first of them arrives.
  browser.put('a', { estimateMinutes: 5 });
  browser.comeBack();
  await isSent(store);
  const revisions = browser.bodies.flatMap(({ steps }) =>
    steps?.map((step) => (step.do === 'update' ? step.revision : undefined)),
  );
  expect(revisions).toEqual([1, 3]);
});

test('a value that the person did not see keeps the revision that they saw', async () => {
  const store = browser.open();
  browser.put('a', { task: 'Buy soy milk' });
  const theirs = browser.todos.get('a');
  store.receiveChanges(theirs ? [{ action: 'updated', todo: theirs }] : []);
  await store.update(['a'], { task: 'Buy oat milk' }, { revision: 1 }).result;
  expect(browser.bodies[0]?.steps?.[0]).toMatchObject({ revision: 1 });
});

test('what fails of several is told though its words were in a field', async () => {
  const store = browser.open();
  browser.todos.delete('b');
  await store.update(['a', 'b'], { status: 'in progress' }, { tellsRefusal: true }).result;
  expect(store.get().problems).toMatchObject([{ mine: [{ id: 'b' }] }]);
});

test('a long list is read to its end, in pages, and counted right meanwhile', async () => {
  for (let number = 0; number < 2_300; number += 1) browser.put(`todo-${String(number).padStart(5, '0')}`);
  const store = browser.open();
  const counts = new Set<number>();
  store.subscribe(() => counts.add(countOpen(store.get(), 'work')));
  expect(countOpen(store.get(), 'work')).toBe(2_302);
  store.loadRest('work');
  store.receiveChanges([{ action: 'updated', todo: browser.put('todo-02299', { task: 'Told early' }) }]);
  await vi.waitFor(() => expect(store.get().lists.work).toMatchObject({ more: 0, next: null }));
  expect([...counts]).toEqual([2_302]);
  expect(viewOf(store.get(), 'work').open).toBe(2_302);
});

test('lists that are read anew lose what is gone', async () => {
  const store = browser.open();
  browser.todos.delete('b');
  await store.reload();
  expect(tasks(store)).toEqual(['Buy milk']);
});

describe('undo and redo', () => {
  test('go back and forth over what this tab did, also after a reload', async () => {
    const session = new Map<string, string>();
    const store = browser.open(session);
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    await store.complete(['a', 'b']).result;
    await store.undo()?.result;
    expect(viewOf(store.get(), 'work').open).toBe(2);
    browser.close();

    const next = browser.open(session);
    expect(next.undo()?.label).toBe('Buy milk changed');
    await isSent(next);
    expect(tasks(next)).toEqual(['Buy milk', 'Call Ann']);
    expect(next.undo()).toBeNull();
    await next.redo()?.result;
    expect(tasks(next)).toEqual(['Buy oat milk', 'Call Ann']);
    expect(next.redo()?.label).toBe('2 ToDos done');
    await isSent(next);
    expect(viewOf(next.get(), 'work').open).toBe(0);
    expect(next.redo()).toBeNull();
  });

  test('of what the server refused leave nothing behind', async () => {
    browser.isOnline = false;
    const store = browser.open();
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    store.undo();
    store.redo();
    browser.refuse = () => ({ status: 422, body: { error: { code: 'invalid', message: 'Too long.' } } });
    browser.comeBack();
    await isSent(store);
    expect(browser.arrived).toHaveLength(1);
    expect(tasks(store)).toEqual(['Buy milk', 'Call Ann']);
    expect(store.get().problems).toMatchObject([{ kind: 'refused' }]);
    expect([store.undo(), store.redo()]).toEqual([null, null]);
  });

  test('ask when something was changed since, and take it back all the same when told so', async () => {
    const store = browser.open();
    await store.update(['a'], { task: 'Buy oat milk' }).result;
    const kept = [{ id: 'a', task: 'Buy oat milk', field: 'task', why: 'You changed it since.' }];
    browser.refuse = ({ force, steps }) =>
      steps || force ? null : { status: 409, body: { error: { code: 'conflict', message: 'Since.' }, kept } };
    expect(await store.undo()?.result).toEqual({ kind: 'kept', kept });
    expect(tasks(store)).toEqual(['Buy oat milk', 'Call Ann']);
    const [question] = store.get().problems;
    expect(question).toMatchObject({ kind: 'undo', kept });
    await store.insist(question?.id ?? '')?.result;
    expect(tasks(store)).toEqual(['Buy milk', 'Call Ann']);
    expect(store.get().problems).toEqual([]);
  });
});
