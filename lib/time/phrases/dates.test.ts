// Days by their date: written-dates.ts, days-of-month.ts, business-days.ts, holidays.ts and iso.ts.
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../read-deadline.ts';
import { clockAt, readsAt, readsEverywhere, shortRead, WEDNESDAY } from '../test-tables.ts';

describe('written dates', () => {
  readsEverywhere(WEDNESDAY, {
    'Aug 4': '2025-08-04',
    'August 4th': '2025-08-04',
    '4 August': '2025-08-04',
    'by the 4th of August': '2025-08-04',
    'August the 4th': '2025-08-04',
    'the fourth of August': '2025-08-04',
    'Aug. 4, 2026': '2026-08-04',
    '4 Aug 2026': '2026-08-04',
    '4-Aug-2026': '2026-08-04',
    'Monday, August 4': '2025-08-04',
    'Mon 4 Aug': '2025-08-04',
    'Tuesday 4 August': 'none',
    'July 30': '2025-07-30',
    'July 29': '2026-07-29',
    'July 4, 2025': 'past 2025-07-04',
    '29 February': '2028-02-29',
    'February 30': 'none',
    '31 June': 'none',
    'August 4 at 5pm': '2025-08-04 17:00',
    '4 Aug 17:30': '2025-08-04 17:30',
    'Aug 4-6': '2025-08-06',
    '4-6 August': '2025-08-06',
    'August 4 to 6': '2025-08-06',
    '2025/08/04': '2025-08-04',
    '04.08.2025': '2025-08-04',
    '15/8/2025': '2025-08-15',
    '13.13.2025': 'none',
    '40/40': 'none',
  });

  it.each([
    ['America/Los_Angeles', '8/4', '2025-08-04'],
    ['America/Chicago', '8/4/25', '2025-08-04'],
    ['Asia/Kolkata', '4/8', '2025-08-04'],
    ['Pacific/Auckland', '4/8/2025', '2025-08-04'],
    ['Europe/London', '1/9', '2025-09-01'],
  ])('in %s %s is %s', (zone, phrase, expected) => {
    expect(shortRead(readDeadline(phrase, clockAt(`${WEDNESDAY}T10:00`, zone)))).toBe(expected);
  });
});

describe('days of the month', () => {
  readsEverywhere(WEDNESDAY, {
    'the 5th': '2025-08-05',
    'on the 5th': '2025-08-05',
    '30th': '2025-07-30',
    'by the fifteenth': '2025-08-15',
    'the twenty-first': '2025-08-21',
    'the 31st': '2025-07-31',
    'the 5th of next month': '2025-08-05',
    'the 32nd': 'none',
    'first Monday of September': '2025-09-01',
    'the second Tuesday in October': '2025-10-14',
    'last Friday of the month': '2025-08-29',
    'the last Friday of August': '2025-08-29',
    'first Monday of July': '2026-07-06',
    '3rd Thursday of next month': '2025-08-21',
    'the fifth Monday of August': 'none',
  });
  readsAt('2025-02-01T10:00', { 'the 30th': '2025-03-30', 'the 31st': '2025-03-31' });
});

describe('working days', () => {
  readsEverywhere(WEDNESDAY, {
    'in 5 business days': '2025-08-06',
    'in three working days': '2025-08-04',
    'within 2 working days': '2025-08-01',
    '5 business days from now': '2025-08-06',
    'two business days after Friday': '2025-08-05',
    '2 working days before Monday': '2025-07-31',
    'next business day': '2025-07-31',
    'the next working day': '2025-07-31',
  });
  readsEverywhere('2025-08-02', { 'next business day': '2025-08-04', 'in 5 business days': '2025-08-08' });
});

describe('holidays', () => {
  readsEverywhere(WEDNESDAY, {
    Christmas: '2025-12-25',
    'by Christmas': '2025-12-25',
    'before Christmas': '2025-12-24',
    'Christmas Eve': '2025-12-24',
    'Christmas 2026': '2026-12-25',
    xmas: '2025-12-25',
    'new year’s eve': '2025-12-31',
    "New Year's Day": '2026-01-01',
    "Valentine's Day": '2026-02-14',
    'Good Friday': '2026-04-03',
    'Easter Monday': '2026-04-06',
    Halloween: '2025-10-31',
    Thanksgiving: '2025-11-27',
    'Black Friday': '2025-11-28',
    'Labor Day': '2025-09-01',
    "Mother's Day": '2026-05-10',
    'memorial day': '2026-05-25',
  });
  it.each([
    ['America/Los_Angeles', "father's day", '2026-06-21'],
    ['Pacific/Auckland', "father's day", '2025-09-07'],
    ['America/Toronto', 'Thanksgiving', '2025-10-13'],
    ['Europe/London', 'Mothers Day', '2026-03-15'],
    ['Asia/Kolkata', 'Independence Day', '2025-08-15'],
    ['America/Los_Angeles', 'Independence Day', '2026-07-04'],
    ['Asia/Kolkata', 'Labour Day', 'none'],
    ['Pacific/Auckland', 'Labour Day', '2025-10-27'],
  ])('in %s %s is %s', (zone, phrase, expected) => {
    expect(shortRead(readDeadline(phrase, clockAt(`${WEDNESDAY}T10:00`, zone)))).toBe(expected);
  });
});

describe('ISO 8601', () => {
  readsEverywhere(WEDNESDAY, {
    '2025-08-04': '2025-08-04',
    'by 2025-08-04': '2025-08-04',
    '2025-08-04T17:00': '2025-08-04 17:00',
    '2025-08-04 17:00': '2025-08-04 17:00',
    '2025-08-04T17:00:00.000': '2025-08-04 17:00',
    '2025-08-04T23:59:00': '2025-08-04',
    '2025-08-04T00:00:00': '2025-08-04',
    '2024-02-29': 'past 2024-02-29',
    '2025-02-29': 'none',
    '2025-13-01': 'none',
    '2025-08-04T25:00': 'none',
    '2025-08-04T17:00+99:00': 'none',
  });
  it.each([
    ['America/Los_Angeles', '2025-08-04 10:00'],
    ['Asia/Kolkata', '2025-08-04 22:30'],
    ['Pacific/Auckland', '2025-08-05 05:00'],
  ])('places an offset in %s', (zone, expected) => {
    const clock = clockAt(`${WEDNESDAY}T10:00`, zone);
    const phrases = ['2025-08-04T17:00:00Z', '2025-08-04T19:00+02:00', '2025-08-04 12:00:00-0500'];
    expect(phrases.map((phrase) => shortRead(readDeadline(phrase, clock)))).toEqual(
      phrases.map(() => expected),
    );
  });
});
