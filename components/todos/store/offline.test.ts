import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isSent, TestBrowser, tasks } from './test-browser';
import { viewOf } from './todo-state';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a', { task: 'Buy milk' });
  browser.put('b', { task: 'Call Ann' });
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
    await vi.waitFor(() => expect([...store.get().waiting]).toEqual(['a', ...added.ids, 'b']), {
      timeout: 60_000,
    });
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
