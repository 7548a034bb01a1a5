import { expect, test } from 'vitest';
import { deletionWords } from './deletion-words';

const work = { name: 'Work', category: 'work', isLast: false };
const said = (...args: Parameters<typeof deletionWords>) =>
  deletionWords(...args).map(({ kind, text }) => `${kind}: ${text}`);

test('what is there is told, and whether it stays', () => {
  expect(said(work, { threads: 2, schedules: 1, openTodos: 1, listSharedWith: ['Studio', 'Desk'] })).toEqual([
    'stays: 2 chats stay, to be read under the name “Work” but not continued.',
    'stays: 1 open ToDo on the list “work” stays: Studio and Desk keep it too.',
    'stops: 1 schedule of this assistant stops.',
  ]);
});

test('an assistant without chats and schedules leaves its list alone', () => {
  expect(said(work, { threads: 0, schedules: 0, openTodos: 3, listSharedWith: [] })).toEqual([
    'stays: 3 open ToDos on the list “work” stay, for any assistant that you give this category.',
  ]);
});

test('the last one is followed by those that everybody starts with', () => {
  const words = said(
    { ...work, isLast: true },
    { threads: 1, schedules: 0, openTodos: 0, listSharedWith: [] },
  );
  expect(words).toContain('stays: 1 chat stays, to be read under the name “Work” but not continued.');
  expect(words.at(-1)).toMatch(/^stops: It is your last assistant/);
});
