import { describe, expect, it } from 'vitest';
import { isHour } from './read-hour.ts';

describe('a phrase that is an hour and nothing else', () => {
  it.each([
    '5pm',
    'at 5',
    '17:00',
    'half past 4',
    'quarter to 6',
    'noon',
    'at midnight',
    '5ish',
    "9 o'clock",
    'around 5',
  ])('%s', (phrase) => expect(isHour(phrase)).toBe(true));

  it.each([
    '5',
    '',
    'Friday',
    'Friday at 5',
    'at the gym',
    '2 hours',
    'at 25',
    'at 5 people',
    '5pm '.repeat(20),
  ])('not: %s', (phrase) => expect(isHour(phrase)).toBe(false));
});
