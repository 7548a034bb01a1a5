import { expect, test } from 'vitest';
import { makeTodo as todo } from '@/lib/todos/test-todo';
import { listsToKeep } from './kept-lists';

test('keeps the beginning of each list, the soonest first, and how much of it waits to be sent', () => {
  const open = [
    todo('2', { deadline: '2026-12-01T23:59:00' }),
    todo('1'),
    todo('4', { deadline: '2026-11-24T09:00:00', deadlineHasTime: true }),
  ];
  const { lists, waiting } = listsToKeep(
    {
      lists: [
        { key: 'personal', open, more: 0 },
        { key: 'empty', open: [], more: 0 },
      ],
      waiting: 3,
    },
    0,
  );
  expect(lists.map(({ title, todos }) => [title, todos.map(({ id }) => id)])).toEqual([
    ['personal', ['4', '2', '1']],
    ['empty', []],
  ]);
  expect(waiting).toBe(3);
});

test('keeps a part of a long list, and says how many more there are', () => {
  const open = Array.from({ length: 250 }, (_, index) => todo(String(index).padStart(3, '0')));
  const { lists } = listsToKeep({ lists: [{ key: 'personal', open, more: 9_750 }], waiting: 0 }, 0);
  expect(lists[0]?.todos).toHaveLength(200);
  expect(lists[0]?.more).toBe(9_800);
});

test('names the list of another person', () => {
  const lists = [{ key: 'personal\nguest-7', open: [todo('1')], more: 0 }];
  expect(listsToKeep({ lists, waiting: 0 }, 0).lists[0]?.title).toBe('personal · guest-7');
});
