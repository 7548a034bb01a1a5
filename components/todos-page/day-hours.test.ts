import { expect, test } from 'vitest';
import { WORKING_HOURS } from '@/lib/todos/day-plan';
import { faultOf, readHours, writeHours } from './day-hours';

test('hours are read as they were written', () => {
  for (const text of ['09:00-18:00', '08:30-17:15,12:00-12:45', '06:00-24:00']) {
    expect(writeHours(readHours(text))).toBe(text);
  }
});

test('what cannot be read gives the usual hours', () => {
  for (const text of [null, '', 'nine to five', '18:00-09:00', '25:00-26:00', '09:00-18:00,14:00-13:00']) {
    expect(readHours(text)).toEqual(WORKING_HOURS);
  }
});

test('what is wrong is said', () => {
  expect(faultOf({ start: '09:00', end: '', lunch: null })).toMatch(/needs an hour/);
  expect(faultOf({ start: '09:00', end: '09:00', lunch: null })).toMatch(/ends before/);
  expect(faultOf({ start: '09:00', end: '17:00', lunch: { start: '12:00', end: '11:00' } })).toMatch(/break/);
  expect(faultOf({ start: '09:00', end: '17:00', lunch: { start: '12:00', end: '13:00' } })).toBeNull();
});
