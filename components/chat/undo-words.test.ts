import { expect, test } from 'vitest';
import { resultWords } from './undo-words';

test('says what was undone and what was not', () => {
  expect(resultWords(1, 0)).toBe('Undone: 1 ToDo is as before.');
  expect(resultWords(3, 1)).toBe('Undone: 3 ToDos are as before. Not undone: 1 ToDo.');
  expect(resultWords(0, 2)).toBe('Not undone: 2 ToDos.');
  expect(resultWords(0, 0)).toBe('There was nothing to undo any more.');
});
