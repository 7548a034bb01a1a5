import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listKey, readListKey } from './list-key';
import { categorySchema } from './todo';

it('is the category alone in the browser, and names every list apart', () => {
  expect(listKey({ category: 'work' })).toBe('work');
  const category = fc
    .string({ minLength: 1 })
    .map((text) => categorySchema.safeParse(text).data)
    .filter((text) => text !== undefined);
  fc.assert(
    fc.property(category, fc.string(), (name, endUser) => {
      const list = { category: name, endUser };
      expect(readListKey(listKey(list))).toEqual(list);
    }),
  );
});
