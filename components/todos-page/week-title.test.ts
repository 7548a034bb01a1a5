import { expect, test } from 'vitest';
import { dayWords, weekTitle } from './week-title';

test.each([
  ['2026-11-25', '23 – 29 November 2026'],
  ['2025-07-30', '28 July – 3 August 2025'],
  ['2026-01-01', '29 December 2025 – 4 January 2026'],
])('the week of %s is %s', (date, title) => {
  expect(weekTitle(date)).toBe(title);
});

test('a day is named with its weekday', () => {
  expect(dayWords('2025-08-03')).toEqual({
    name: 'Sunday',
    short: 'Sun',
    number: 3,
    long: 'Sunday 3 August',
  });
});
