import { expect, test } from 'vitest';
import type { Todo } from '@/lib/todos/todo';
import { listsToKeep } from './kept-lists';

function todo(id: string, fields: Partial<Todo> = {}): Todo {
  return {
    id,
    category: 'personal',
    endUser: '',
    task: `Task ${id}`,
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
    createdAt: '2026-11-23T10:00:00.000Z',
    ...fields,
  };
}

const none = () => 0;

test('keeps what is open of each list, the soonest first', () => {
  const todos = [
    todo('1'),
    todo('2', { deadline: '2026-12-01T23:59:00' }),
    todo('3', { status: 'done' }),
    todo('4', { deadline: '2026-11-24T09:00:00', deadlineHasTime: true }),
    todo('5', { category: 'work' }),
  ];
  const { lists } = listsToKeep({ keys: ['personal', 'work', 'empty'], todos, more: none }, 0);
  expect(lists.map(({ title, todos }) => [title, todos.map(({ id }) => id)])).toEqual([
    ['personal', ['4', '2', '1']],
    ['work', ['5']],
    ['empty', []],
  ]);
});

test('keeps a part of a long list, and says how many more there are', () => {
  const todos = Array.from({ length: 250 }, (_, index) => todo(String(index).padStart(3, '0')));
  const { lists } = listsToKeep({ keys: ['personal'], todos, more: () => 9_750 }, 0);
  expect(lists[0]?.todos).toHaveLength(200);
  expect(lists[0]?.more).toBe(9_800);
});

test('leaves out lists that were not read, and names those of another person', () => {
  const todos = [todo('1', { endUser: 'guest-7' }), todo('2', { category: 'unread' })];
  const { lists } = listsToKeep({ keys: ['personal\nguest-7'], todos, more: none }, 0);
  expect(lists.map(({ title, todos }) => [title, todos.length])).toEqual([['personal · guest-7', 1]]);
});
