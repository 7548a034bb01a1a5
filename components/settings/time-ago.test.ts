import { expect, it } from 'vitest';
import { timeAgo } from './time-ago';

const instant = '2026-03-01T12:00:00.000Z';
const start = Date.parse(instant);
const MINUTE = 60_000;

it('says how long ago something was, in whole units that have passed', () => {
  const after = (minutes: number) => timeAgo(instant, start + minutes * MINUTE);
  expect([after(0), after(0.99), after(1), after(59.9)]).toEqual([
    ...['just now', 'just now', '1 minute ago', '59 minutes ago'],
  ]);
  expect([after(60), after(60 * 24 - 1), after(60 * 24)]).toEqual([
    '1 hour ago',
    '23 hours ago',
    '1 day ago',
  ]);
  expect([after(60 * 24 * 29), after(60 * 24 * 30), after(60 * 24 * 365)]).toEqual([
    ...['29 days ago', '1 month ago', '1 year ago'],
  ]);
});

it('calls what a faster clock puts ahead just now', () => {
  expect(timeAgo(instant, start - MINUTE)).toBe('just now');
});
