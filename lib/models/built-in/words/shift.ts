// "a week", "two more days", "half an hour": by how much a deadline moves.

import type { Shift } from '@/lib/time/deadline';

const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  two: 2,
  'a couple of': 2,
  'a couple': 2,
  couple: 2,
  'another two': 2,
  three: 3,
  'a few': 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  'half an': 0.5,
  'half a': 0.5,
};

export const AMOUNT = String.raw`(?:\d{1,3}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?: more| extra| further)? (?:minute|min|hour|day|week|fortnight|month)s?`;

/** Null where it is no amount of time. `sign` is -1 for an earlier deadline. */
export function readShift(words: string, sign: 1 | -1): Shift | null {
  const [, count = '', unit = ''] =
    /^(.+?)(?: more| extra| further)? (minute|min|hour|day|week|fortnight|month)s?$/i.exec(words.trim()) ??
    [];
  const number = /^\d+$/.test(count) ? Number(count) : COUNTS[count.toLowerCase()];
  if (number === undefined) return null;
  const amount = number * sign;
  switch (unit.toLowerCase()) {
    case 'minute':
    case 'min':
      return { minutes: amount };
    case 'hour':
      return { minutes: amount * 60 };
    case 'day':
      return Number.isInteger(amount) ? { days: amount } : null;
    case 'week':
      return Number.isInteger(amount) ? { weeks: amount } : null;
    case 'fortnight':
      return Number.isInteger(amount) ? { weeks: 2 * amount } : null;
    case 'month':
      return Number.isInteger(amount) ? { months: amount } : null;
    default:
      return null;
  }
}
