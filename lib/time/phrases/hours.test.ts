// Hours and parts of the day: hours.ts, parts-of-day.ts, zone-words.ts and instants.ts.
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../read-deadline.ts';
import { clockAt, readsAt, readsEverywhere, shortRead, WEDNESDAY } from '../test-tables.ts';

describe('with a day, the hour of the clock does not matter', () => {
  readsEverywhere(WEDNESDAY, {
    'tomorrow at 5': '2025-07-31 17:00',
    'tomorrow at 9': '2025-07-31 09:00',
    'tomorrow at 12': '2025-07-31 12:00',
    'tomorrow at five': '2025-07-31 17:00',
    'tomorrow 5pm': '2025-07-31 17:00',
    'tomorrow, 5 p.m.': '2025-07-31 17:00',
    'tomorrow by 5:30pm': '2025-07-31 17:30',
    'tomorrow 17:00': '2025-07-31 17:00',
    'tomorrow at 07:30': '2025-07-31 07:30',
    'tomorrow at 5:30': '2025-07-31 17:30',
    'tomorrow 12am': '2025-07-31 00:00',
    'tomorrow 12pm': '2025-07-31 12:00',
    '5pm tomorrow': '2025-07-31 17:00',
    'at 5 tomorrow': '2025-07-31 17:00',
    "5 o'clock tomorrow": '2025-07-31 17:00',
    'half past five tomorrow': '2025-07-31 17:30',
    'quarter to six tomorrow': '2025-07-31 17:45',
    'five past 3 tomorrow': '2025-07-31 15:05',
    '20 to 9 tomorrow': '2025-07-31 08:40',
    '5ish tomorrow': '2025-07-31 17:00',
    'tomorrow around 9ish': '2025-07-31 09:00',
    'ten past 9 tomorrow': '2025-07-31 09:10',
    'tomorrow at noon': '2025-07-31 12:00',
    'tomorrow at midnight': '2025-07-31 23:59',
    'tomorrow morning': '2025-07-31 09:00',
    'tomorrow afternoon': '2025-07-31 15:00',
    'tomorrow evening': '2025-07-31 20:00',
    'tomorrow night': '2025-07-31 20:00',
    'tomorrow morning at 6': '2025-07-31 06:00',
    'tomorrow at 8 in the evening': '2025-07-31 20:00',
    'Friday night at 10': '2025-08-01 22:00',
    'Sat 10am': '2025-08-02 10:00',
    'first thing Monday': '2025-08-04 09:00',
    'COB Friday': '2025-08-01 17:00',
    'close of business tomorrow': '2025-07-31 17:00',
    'tomorrow EOD': '2025-07-31',
    '3-4pm tomorrow': '2025-07-31 15:00',
    'Friday between 11 and 1pm': '2025-08-01 11:00',
    'tomorrow 14:00-15:30': '2025-07-31 14:00',
    'before Friday 5pm': '2025-08-01 17:00',
    'by next Monday at 5pm': '2025-08-04 17:00',
    'tomorrow at 25': 'none',
    'tomorrow at 5:75': 'none',
    'tomorrow 13pm': 'none',
    EOD: '2025-07-30',
    'by end of day': '2025-07-30',
    'end of the day': '2025-07-30',
    'by midnight': '2025-07-30 23:59',
    banana: 'none',
    '': 'none',
    asap: 'none',
    5: 'none',
    'not Friday': 'none',
  });
});

describe('without a day, the next time that hour comes', () => {
  readsAt('2025-07-30T10:00', {
    'at 5': '2025-07-30 17:00',
    'by 5pm': '2025-07-30 17:00',
    'at 9': '2025-07-30 21:00',
    'today at 9': '2025-07-30 21:00',
    'at 11': '2025-07-30 11:00',
    'by lunch': '2025-07-30 12:00',
    'at 10:30': '2025-07-30 10:30',
    noon: '2025-07-30 12:00',
    tonight: '2025-07-30 20:00',
    'tonight at 9': '2025-07-30 21:00',
    'at 9 tonight': '2025-07-30 21:00',
    'this evening': '2025-07-30 20:00',
    'this morning': '2025-07-30 12:00',
    'in the morning': '2025-07-31 09:00',
    'today at 5': '2025-07-30 17:00',
    'today at 9am': 'past 2025-07-30 09:00',
    'in 2 hours': '2025-07-30 12:00',
    'in 45 minutes': '2025-07-30 10:45',
    'in half an hour': '2025-07-30 10:30',
    'in an hour and a half': '2025-07-30 11:30',
    'within the next 2 hours': '2025-07-30 12:00',
    '90 minutes from now': '2025-07-30 11:30',
    'in 24 hours': '2025-07-31 10:00',
  });
  readsAt('2025-07-30T00:05', {
    'at 5': '2025-07-30 17:00',
    'in the morning': '2025-07-30 09:00',
    tonight: '2025-07-30 20:00',
    'in 10 minutes': '2025-07-30 00:15',
    '12:00 am': '2025-07-31 00:00',
  });
  readsAt('2025-07-30T23:55', {
    'at 5': '2025-07-31 17:00',
    tonight: '2025-07-30 23:59',
    'tonight at 9': 'past 2025-07-30 21:00',
    'this morning': 'past 2025-07-30 09:00',
    'this afternoon': 'past 2025-07-30 15:00',
    'in the evening': '2025-07-31 20:00',
    'at 9': '2025-07-31 09:00',
    'in 10 minutes': '2025-07-31 00:05',
    'today at 5': 'past 2025-07-30 17:00',
    today: '2025-07-30',
  });
  readsAt('2025-07-31T23:55', { 'in 10 minutes': '2025-08-01 00:05', 'at noon': '2025-08-01 12:00' });
});

describe('zone words', () => {
  it.each([
    ['America/Los_Angeles', '5pm EST', '2025-07-30 14:00'],
    ['America/Los_Angeles', 'Friday 17:00 UTC', '2025-08-01 10:00'],
    ['Asia/Kolkata', 'tomorrow 9am PT', '2025-07-31 21:30'],
    ['Asia/Kolkata', '5pm IST', '2025-07-30 17:00'],
    ['Pacific/Auckland', 'tomorrow at noon London time', '2025-07-31 23:00'],
    ['Pacific/Auckland', '5pm my time', '2025-07-30 17:00'],
  ])('in %s %s is %s', (zone, phrase, expected) => {
    expect(shortRead(readDeadline(phrase, clockAt(`${WEDNESDAY}T10:00`, zone)))).toBe(expected);
  });
});

describe('hours across daylight saving', () => {
  it.each([
    ['2025-03-09T01:30', 'in an hour', '2025-03-09 03:30'],
    ['2025-11-02T00:30', 'in 2 hours', '2025-11-02 01:30'],
    ['2025-03-08T12:00', 'in 24 hours', '2025-03-09 13:00'],
  ])('at %s in Los Angeles %s is %s', (wall, phrase, expected) => {
    expect(shortRead(readDeadline(phrase, clockAt(wall, 'America/Los_Angeles')))).toBe(expected);
  });
});
