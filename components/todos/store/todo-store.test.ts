import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isSent, TestBrowser, tasks } from './test-browser';
import { countOpen, viewOf } from './todo-state';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a', { task: 'Buy milk' });
  browser.put('b', { task: 'Call Ann' });
});

const conflict = (message = 'It was changed.') => ({
  status: 409,
  body: { error: { code: 'conflict', message, field: 'task' }, todo: browser.todos.get('a') },
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
  await vi.waitFor(() => expect(store.get().lists.work).toMatchObject({ more: 0, next: null }), {
    timeout: 60_000,
  });
  expect([...counts]).toEqual([2_302]);
  expect(viewOf(store.get(), 'work').open).toBe(2_302);
});

test('lists that are read anew lose what is gone', async () => {
  const store = browser.open();
  browser.todos.delete('b');
  await store.reload();
  expect(tasks(store)).toEqual(['Buy milk']);
});
