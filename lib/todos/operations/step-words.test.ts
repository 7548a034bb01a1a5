import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import { readWords } from './step-words.ts';

/** A Wednesday. */
const at = { now: Date.parse('2025-07-30T10:00:00Z'), timeZone: 'Asia/Kolkata' };

test('words become a deadline, an estimate and a repetition', () => {
  const words = { deadlineWords: '2031-05-06', estimateWords: '2 hours', repeatWords: 'every monday' };
  expect(readWords(words, at)).toMatchObject({
    read: {
      deadline: { at: '2031-05-06T23:59:00', hasTime: false },
      estimateMinutes: 120,
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO' },
    },
    first: { at: '2025-08-04T23:59:00', hasTime: false },
  });
});

test('a bare number is an estimate in minutes', () => {
  expect(readWords({ estimateWords: '45' }, at)).toEqual({ read: { estimateMinutes: 45 }, first: null });
});

test('a day that is past is taken as it was said', () => {
  const { read } = readWords({ deadlineWords: '2020-05-06' }, at);
  expect(read).toEqual({ deadline: { at: '2020-05-06T23:59:00', hasTime: false } });
});

test('without words there is nothing to read, nor to know of a zone', () => {
  expect(readWords({}, { now: at.now, timeZone: undefined })).toEqual({ read: {}, first: null });
});

test.each([
  [{ deadlineWords: 'whenever it suits' }, at, 'deadlineWords'],
  [{ deadlineWords: 'tomorrow' }, { ...at, timeZone: undefined }, 'timeZone'],
  [{ repeatWords: 'every day' }, { ...at, timeZone: undefined }, 'timeZone'],
  [{ repeatWords: 'every 32nd' }, at, 'repeatWords'],
  [{ estimateWords: 'soon' }, at, 'estimateWords'],
  [{ estimateWords: '0' }, at, 'estimateWords'],
])('%o is refused on its field', (words, saidAt, field) => {
  const refused = () => readWords(words, saidAt);
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ code: 'invalid', details: { field } }));
});
