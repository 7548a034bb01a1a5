import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestBrowser } from './test-browser';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a');
});
afterEach(() => {
  vi.useRealTimers();
});

test('what was changed by hand is with the server first', async () => {
  const store = browser.open();
  store.complete(['a']);
  expect(browser.todos.get('a')?.status).toBe('not started');
  await store.whenSent();
  expect(browser.todos.get('a')?.status).toBe('done');
});

test('nothing is waited for where nothing was changed', async () => {
  await browser.open().whenSent();
  expect(browser.arrived).toEqual([]);
});

test('without a network it is not waited for', async () => {
  browser.isOnline = false;
  const store = browser.open();
  store.complete(['a']);
  await store.whenSent();
  expect(store.get().pending).toHaveLength(1);
});

test('a server that does not answer is waited for only so long', async () => {
  vi.useFakeTimers();
  const store = browser.open();
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  store.complete(['a']);
  const heard = vi.fn();
  const over = store.whenSent().then(heard);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  await over;
  expect(store.get().pending).toHaveLength(1);
});
