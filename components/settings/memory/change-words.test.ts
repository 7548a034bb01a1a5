import { expect, it } from 'vitest';
import { NOTHING } from '@/lib/memory/memory';
import { changeLines, isTakenBack } from './change-words';

it('says what is new and what is gone, field by field and line by line', () => {
  const lines = changeLines({
    before: {
      name: null,
      location: 'Graz',
      connections: ['Ann', 'Ben'],
      instructions: 'Be brief.\nNo emoji.',
    },
    after: {
      name: 'Ada',
      location: 'Wien',
      connections: ['Ann', 'Cleo'],
      instructions: 'Be brief.\n\nSay please.',
    },
  });
  expect(lines.map(({ label, removed, added }) => [label, removed, added])).toEqual([
    ['Name', [], ['Ada']],
    ['Location', ['Graz'], ['Wien']],
    ['Connections', ['Ben'], ['Cleo']],
    ['Instructions', ['No emoji.'], ['Say please.']],
  ]);
});

it('knows when there is nothing left to undo', () => {
  const change = { before: { connections: ['Ann'] }, after: { connections: ['Ann', 'Ben'] } };
  expect(isTakenBack(change, { ...NOTHING, connections: ['Ann', 'Ben', 'Cleo'] })).toBe(false);
  expect(isTakenBack(change, { ...NOTHING, connections: ['Ann', 'Cleo'] })).toBe(true);
  expect(isTakenBack({ before: { name: null }, after: { name: 'Ada' } }, NOTHING)).toBe(true);
});
