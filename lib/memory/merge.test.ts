import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeLists, mergeTexts } from './merge';

const list = fc.uniqueArray(fc.constantFrom('Ann', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'));

it('keeps what either added and drops what either took away', () => {
  fc.assert(
    fc.property(list, list, list, (base, mine, now) => {
      const merged = mergeLists(base, mine, now);
      for (const entry of new Set([...base, ...mine, ...now])) {
        const isWanted = base.includes(entry)
          ? mine.includes(entry) && now.includes(entry)
          : mine.includes(entry) || now.includes(entry);
        expect(merged.includes(entry), entry).toBe(isWanted);
      }
      expect(new Set(merged).size).toBe(merged.length);
    }),
  );
});

it('takes the change as it is, order and all, where nobody else changed anything', () => {
  expect(mergeLists(['Ann', 'Ben'], ['Ben', 'Ann', 'Dan'], ['Ann', 'Ben'])).toEqual(['Ben', 'Ann', 'Dan']);
  expect(mergeTexts('One\nTwo', 'One\n\nTwo and a half', 'One\nTwo')).toBe('One\n\nTwo and a half');
});

it('joins texts by their lines', () => {
  expect(mergeTexts('Be brief.', 'Be brief.\nNo emoji.', 'Be brief.\nShops in brackets.')).toBe(
    'Be brief.\nShops in brackets.\nNo emoji.',
  );
  expect(mergeTexts('', 'No emoji.', 'Be brief.')).toBe('Be brief.\nNo emoji.');
});
