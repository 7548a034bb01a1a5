import { expect, it } from 'vitest';
import type { Assistant } from '@/lib/assistants/assistant';
import { toMemoryLists } from './memory-list';

const assistant = (name: string, category: string, more: Partial<Assistant> = {}): Assistant => ({
  id: name,
  version: 1,
  name,
  description: null,
  color: 'blue',
  icon: null,
  category,
  endUser: '',
  role: '',
  model: null,
  isDefault: false,
  ...more,
});

it('shows each list once with all who share it, and those of other people only when something is known', () => {
  const assistants = [
    assistant('Personal', 'personal'),
    assistant('Coach', 'personal'),
    assistant('Work', 'work', { isDefault: true }),
    assistant('Lance', 'work', { endUser: 'lance' }),
    assistant('Ada', 'work', { endUser: 'ada' }),
  ];
  const scopes = [
    { category: 'old', endUser: '', facts: 2 },
    { category: 'personal', endUser: '', facts: 3 },
    { category: 'work', endUser: 'lance', facts: 1 },
  ];
  expect(
    toMemoryLists(assistants, scopes).map(({ key, assistants: by, facts }) => [
      key,
      by.map(({ name }) => name),
      facts,
    ]),
  ).toEqual([
    ['work', ['Work'], 0],
    ['personal', ['Personal', 'Coach'], 3],
    ['old', [], 2],
    ['work\nlance', ['Lance'], 1],
  ]);
});
