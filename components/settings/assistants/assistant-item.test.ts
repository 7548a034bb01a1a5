import { expect, test } from 'vitest';
import { count, listed, matching, moved, sameCategory } from './assistant-item';

const items = [
  { id: 'a', name: 'Personal', category: 'personal', description: 'Errands, family' },
  { id: 'b', name: 'Café', category: 'work', description: null },
  { id: 'c', name: 'Study', category: 'reading list', description: null },
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

test('an entry moves to a place, and stays where there is none', () => {
  expect(ids(moved(items, 'a', 2))).toBe('bca');
  expect(ids(moved(items, 'c', 0))).toBe('cab');
  expect(moved(items, 'a', 0)).toBe(items);
  expect(moved(items, 'a', -1)).toBe(items);
  expect(moved(items, 'c', 3)).toBe(items);
  expect(moved(items, 'gone', 1)).toBe(items);
});

test('a search finds every word, in any case and accent, in name, category and description', () => {
  expect(ids(matching(items, '  '))).toBe('abc');
  expect(ids(matching(items, 'CAFE'))).toBe('b');
  expect(ids(matching(items, 'read stud'))).toBe('c');
  expect(ids(matching(items, 'errands'))).toBe('a');
  expect(ids(matching(items, 'errands study'))).toBe('');
});

test('counts and lists read as sentences do', () => {
  expect(count(1, 'chat')).toBe('1 chat');
  expect(count(0, 'chat')).toBe('0 chats');
  expect(listed(['A'])).toBe('A');
  expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
});

test('a category is the same in any case and with any blanks', () => {
  expect(sameCategory(' Side  Project ', 'side project')).toBe(true);
  expect(sameCategory('side', 'side project')).toBe(false);
});
