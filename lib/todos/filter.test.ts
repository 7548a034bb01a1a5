import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING_OPEN, FILTER_DUES, FILTER_STATUSES, isNarrowed, readFilter, writeFilter } from './filter';

const filters = fc.record({
  q: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().trim()),
  lists: fc.uniqueArray(fc.constantFrom('work', 'personal', 'shopping list', 'work\nAda & Bob')),
  status: fc.constantFrom(...FILTER_STATUSES),
  due: fc.constantFrom(null, ...FILTER_DUES),
  estimate: fc.constantFrom('none' as const, null),
  repeating: fc.boolean(),
});

test('what stands in the address is what was looked for', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = writeFilter(filter).toString();
      expect(readFilter(new URLSearchParams(address))).toEqual(filter);
    }),
  );
});

test('everything that is open needs no address', () => {
  expect(writeFilter(EVERYTHING_OPEN).toString()).toBe('');
  expect(isNarrowed(EVERYTHING_OPEN)).toBe(false);
  expect(isNarrowed({ ...EVERYTHING_OPEN, repeating: true })).toBe(true);
});

test('what cannot be read counts as not given', () => {
  const params = new URLSearchParams('status=lost&due=soon&estimate=5&repeating=yes&list=&view=week');
  expect(readFilter(params)).toEqual(EVERYTHING_OPEN);
});
