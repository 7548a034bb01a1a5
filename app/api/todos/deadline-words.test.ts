import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { withDeadline } from './deadline-words';

test('words become a deadline beside the other fields', () => {
  const fields = withDeadline({ task: 'x', deadlineWords: '2031-05-06', timeZone: 'Asia/Kolkata' });
  expect(fields).toEqual({ task: 'x', deadline: { at: '2031-05-06T23:59:00', hasTime: false } });
});

test('a day that is past is taken as it was said', () => {
  const fields = withDeadline({ deadlineWords: '2020-05-06', timeZone: 'UTC' });
  expect(fields).toEqual({ deadline: { at: '2020-05-06T23:59:00', hasTime: false } });
});

test('without words the fields stay, and the zone is not among them', () => {
  expect(withDeadline({ deadline: null, timeZone: 'UTC' })).toEqual({ deadline: null });
  expect(withDeadline({ task: 'x', deadlineWords: undefined })).toEqual({ task: 'x' });
});

test.each([
  [{ deadlineWords: 'whenever it suits', timeZone: 'UTC' }, 'deadlineWords'],
  [{ deadlineWords: 'tomorrow' }, 'timeZone'],
])('%o is refused on its field', (fields, field) => {
  const refused = () => withDeadline(fields);
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ code: 'invalid', details: { field } }));
});
