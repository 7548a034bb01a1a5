import { expect, it } from 'vitest';
import { changesOf, newInput } from './schedule-input';

const before = newInput('a', 'Europe/Berlin');

it('tells what differs, the days and the time together', () => {
  expect(changesOf(before, before)).toEqual({});
  expect(changesOf(before, { ...before, days: [5, 4, 3, 2, 1] })).toEqual({});
  expect(changesOf(before, { ...before, message: 'What is late?' })).toEqual({ message: 'What is late?' });
  expect(changesOf(before, { ...before, time: '09:00', assistantId: 'b' })).toEqual({
    assistantId: 'b',
    days: [1, 2, 3, 4, 5],
    time: '09:00',
  });
  expect(changesOf(before, { ...before, days: [1] })).toEqual({ days: [1], time: '08:00' });
});
