import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { readWords } from './words';

test('words become a deadline and an estimate beside the other fields', () => {
  const words = { deadlineWords: '2031-05-06', estimateWords: '2 hours', timeZone: 'Asia/Kolkata' };
  expect(readWords({ task: 'x', ...words })).toEqual({
    task: 'x',
    deadline: { at: '2031-05-06T23:59:00', hasTime: false },
    estimateMinutes: 120,
  });
});

test('a bare number is an estimate in minutes', () => {
  expect(readWords({ estimateWords: '45' })).toEqual({ estimateMinutes: 45 });
});

test('a day that is past is taken as it was said', () => {
  const fields = readWords({ deadlineWords: '2020-05-06', timeZone: 'UTC' });
  expect(fields).toEqual({ deadline: { at: '2020-05-06T23:59:00', hasTime: false } });
});

test('without words the fields stay, and the zone is not among them', () => {
  const fields = { deadline: null, estimateMinutes: 5 };
  expect(readWords({ ...fields, timeZone: 'UTC' })).toEqual(fields);
});

test.each([
  [{ deadlineWords: 'whenever it suits', timeZone: 'UTC' }, 'deadlineWords'],
  [{ deadlineWords: 'tomorrow' }, 'timeZone'],
  [{ estimateWords: 'soon' }, 'estimateWords'],
  [{ estimateWords: '0' }, 'estimateWords'],
])('%o is refused on its field', (fields, field) => {
  const refused = () => readWords(fields);
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ code: 'invalid', details: { field } }));
});
