import { expect, test } from 'vitest';
import { groupThreads } from './group-threads';

const titles = (updatedAt: string, now: string, timeZone: string) =>
  groupThreads([{ updatedAt, pinned: false }], Date.parse(now), timeZone).map((group) => group.title);

test('goes by the days of the zone, not by hours past', () => {
  expect(titles('2025-07-30T03:59:00Z', '2025-07-30T04:01:00Z', 'America/New_York')).toEqual(['Yesterday']);
  expect(titles('2025-07-30T03:59:00Z', '2025-07-30T04:01:00Z', 'UTC')).toEqual(['Today']);
  expect(titles('2025-07-28T23:00:00Z', '2025-07-30T01:00:00Z', 'UTC')).toEqual(['Previous 7 days']);
});

test('finds yesterday across the night that has 25 hours', () => {
  expect(titles('2025-11-01T12:00:00Z', '2025-11-03T04:30:00Z', 'America/New_York')).toEqual(['Yesterday']);
});

test('a moment ahead of this clock is today', () => {
  expect(titles('2025-07-31T00:00:05Z', '2025-07-30T23:59:58Z', 'UTC')).toEqual(['Today']);
});

test('older ones stand under their month, in the zone of the person', () => {
  expect(titles('2025-07-23T12:00:00Z', '2025-07-30T12:00:00Z', 'UTC')).toEqual(['Previous 7 days']);
  expect(titles('2025-07-22T12:00:00Z', '2025-07-30T12:00:00Z', 'UTC')).toEqual(['July 2025']);
  expect(titles('2025-07-01T02:00:00Z', '2025-09-30T12:00:00Z', 'America/New_York')).toEqual(['June 2025']);
  expect(titles('2025-07-01T02:00:00Z', '2025-09-30T12:00:00Z', 'UTC')).toEqual(['July 2025']);
});

test('keeps the order, the pinned apart, and leaves out empty groups', () => {
  const pinned = { updatedAt: '2025-01-01T09:00:00Z', pinned: true };
  const threads = [
    { updatedAt: '2025-07-30T10:00:00Z', pinned: false },
    { updatedAt: '2025-07-30T09:00:00Z', pinned: false },
    { updatedAt: '2025-07-01T09:00:00Z', pinned: false },
  ];
  const groups = groupThreads([pinned, ...threads], Date.parse('2025-07-30T12:00:00Z'), 'UTC');
  expect(groups).toEqual([
    { title: 'Pinned', threads: [pinned] },
    { title: 'Today', threads: threads.slice(0, 2) },
    { title: 'July 2025', threads: threads.slice(2) },
  ]);
});
