import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING_OPEN, FILTER_DUES, FILTER_STATUSES, isNarrowed, readFilter, writeFilter } from './filter';

const filters = fc.record({
  q: fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed().trim()),
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

test('what no database can hold is left out, and what is endless is cut', () => {
  const long = new URLSearchParams({ q: 'x'.repeat(1000) });
  for (let n = 0; n < 100; n += 1) long.append('list', `list ${n}\0`);
  const filter = readFilter(long);
  expect(filter.q).toHaveLength(200);
  expect(filter.lists).toHaveLength(50);
  expect(filter.lists[0]).toBe('list 0');
  expect(readFilter(new URLSearchParams('q=%00milk%00')).q).toBe('milk');
});
