// A page that is open while somebody else signs in, in another tab of the browser.
import { beforeEach, expect, test, vi } from 'vitest';
import { isSent, TestBrowser, tasks } from './test-browser';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a', { task: 'Buy milk' });
});

test('a change is kept for who made it, told, and sent once they are signed in again', async () => {
  const store = browser.open();
  browser.isOthers = true;
  expect(await store.update(['a'], { task: 'Buy oat milk' }).result).toEqual({ kind: 'waiting' });
  expect(store.get()).toMatchObject({ isOthers: true, isStalled: true, problems: [] });
  expect(browser.arrived).toEqual([]);
  expect(browser.kept().filter((key) => key.startsWith('kept:change:me:'))).toHaveLength(1);

  browser.isOthers = false;
  browser.comeBack();
  await isSent(store);
  expect(store.get().isOthers).toBe(false);
  expect(browser.todos.get('a')?.task).toBe('Buy oat milk');
});

test('without a change it is found by reading the lists; what is shown stays', async () => {
  const store = browser.open();
  browser.isOthers = true;
  await expect(store.reload()).rejects.toThrow();
  expect(store.get().isOthers).toBe(true);
  expect(tasks(store)).toEqual(['Buy milk']);
  browser.isOthers = false;
  await store.reload();
  expect(store.get().isOthers).toBe(false);
});

test('a network that is gone is not somebody else', async () => {
  const store = browser.open();
  browser.isOnline = false;
  await store.update(['a'], { task: 'Buy oat milk' }).result;
  await vi.waitFor(() => expect(store.get().isStalled).toBe(true), { timeout: 60_000 });
  expect(store.get().isOthers).toBe(false);
});
