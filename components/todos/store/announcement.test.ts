import { expect, test } from 'vitest';
import type { TodoChange } from '@/lib/todos/change';
import type { Todo } from '@/lib/todos/todo';
import { announce } from './announcement';

const todo = { task: 'Update audioUX' } as Todo;
const created: TodoChange = { action: 'created', todo };
const updated: TodoChange = { action: 'updated', todo, before: todo };
const removed: TodoChange = { action: 'removed', todo };
const unchanged: TodoChange = { action: 'unchanged', todo, reason: 'It is like that already.' };

test.each([
  [[created], 'Added: Update audioUX'],
  [[updated, unchanged], 'Changed: Update audioUX'],
  [[created, created, created, updated], '3 ToDos added, 1 changed.'],
  [[removed, removed], '2 ToDos removed.'],
  [[updated, removed], '1 ToDo changed, 1 removed.'],
  [[unchanged], ''],
  [[], ''],
])('%#', (changes, words) => {
  expect(announce(changes)).toBe(words);
});
