import { beforeEach, expect, test } from 'vitest';
import { isSent, TestBrowser, tasks } from './test-browser';
import { viewOf } from './todo-state';

let browser: TestBrowser;
beforeEach(() => {
  browser = new TestBrowser();
  browser.put('a', { task: 'Buy milk' });
  browser.put('b', { task: 'Call Ann' });
});

test('undo and redo go back and forth over what this tab did, also after a reload', async () => {
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

test('undo and redo of what the server refused leave nothing behind', async () => {
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

test('undo asks when something was changed since, and takes it back all the same when told so', async () => {
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
