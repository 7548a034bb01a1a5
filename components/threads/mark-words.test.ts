import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from './mark-words';

const marked = (text: string, words: string) =>
  markWords(text, words).flatMap((piece) => (piece.isMarked ? [piece.text] : []));

test('marks each word where it begins one', () => {
  expect(marked('Buy milk, and milkshakes; not buttermilk', 'MILK')).toEqual(['milk', 'milk']);
  expect(marked('Über den Wolken', 'über wol')).toEqual(['Über', 'Wol']);
});

test('takes signs for signs', () => {
  expect(marked('What? (yes)', '(yes) ?')).toEqual(['yes']);
  expect(marked('<b>bold</b>', '<b>')).toEqual(['b', 'b', 'b']);
});

test('the pieces are the text, whatever is searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, words) => {
      expect(
        markWords(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
