import { describe, expect, it, test } from 'vitest';
import { endOfDay } from './deadline.ts';
import { isRule, moveRule, type Repeat } from './repeat.ts';
import { anchorRepeat } from './repeat-anchor.ts';

const repeating = (rule: string, start = '2025-07-28'): Repeat => ({
  rule,
  start,
  afterCompletion: false,
  done: 2,
});

describe('a rule that Maistro keeps', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO',
    'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260501',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=5',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3',
  ])('%s', (rule) => {
    expect(isRule(rule)).toBe(true);
  });

  test.each([
    ['is empty', ''],
    ['has no frequency', 'INTERVAL=2'],
    ['counts hours', 'FREQ=HOURLY'],
    ['never moves on', 'FREQ=DAILY;INTERVAL=0'],
    ['says a part twice', 'FREQ=DAILY;FREQ=DAILY'],
    ['ends in two ways, which RFC 5545 forbids', 'FREQ=DAILY;COUNT=2;UNTIL=20260101'],
    ['ends on no day', 'FREQ=DAILY;UNTIL=20260231'],
    ['names the first Monday of a week', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['names a day 32', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ['names a day 0', 'FREQ=MONTHLY;BYMONTHDAY=0'],
    ['looks through all days for few', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['has weeks from another day', 'FREQ=WEEKLY;WKST=SU'],
    ['is no text of a rule', 'RRULE:FREQ=DAILY'],
    ['has a first day in it', 'FREQ=DAILY;DTSTART=20250101'],
  ])('none that %s: %s', (_, rule) => {
    expect(isRule(rule)).toBe(false);
  });
});

describe('this and all that follow, moved to another day', () => {
  test.each([
    ['the weekday follows', 'FREQ=WEEKLY;BYDAY=MO', '2025-07-28', '2025-07-30', 'FREQ=WEEKLY;BYDAY=WE'],
    [
      'only the one that moved',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      '2025-07-28',
      '2025-07-29',
      'FREQ=WEEKLY;BYDAY=TU,TH',
    ],
    [
      'onto one of its days',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      '2025-07-28',
      '2025-07-31',
      'FREQ=WEEKLY;BYDAY=MO,TH',
    ],
    [
      'among the working days',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      '2025-07-28',
      '2025-07-30',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ],
    [
      'the date of the month',
      'FREQ=MONTHLY;BYMONTHDAY=15',
      '2025-07-15',
      '2025-07-17',
      'FREQ=MONTHLY;BYMONTHDAY=17',
    ],
    [
      'off the last day',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2025-07-31',
      '2025-07-30',
      'FREQ=MONTHLY;BYMONTHDAY=30',
    ],
    [
      'the second Tuesday instead of the first Monday',
      'FREQ=MONTHLY;BYDAY=1MO',
      '2025-08-04',
      '2025-08-12',
      'FREQ=MONTHLY;BYDAY=2TU',
    ],
    [
      'the last Thursday instead of the last Friday',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2025-07-25',
      '2025-07-31',
      'FREQ=MONTHLY;BYDAY=-1TH',
    ],
    [
      'month and date',
      'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3',
      '2026-03-03',
      '2026-04-01',
      'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
    ],
    ['days have no name', 'FREQ=DAILY;INTERVAL=3', '2025-07-28', '2025-07-30', 'FREQ=DAILY;INTERVAL=3'],
    [
      'the end stays',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=5',
      '2025-07-28',
      '2025-07-29',
      'FREQ=WEEKLY;BYDAY=TU;COUNT=5',
    ],
  ])('%s', (_, rule, from, to, expected) => {
    expect(moveRule(repeating(rule), from, to)).toEqual(repeating(expected, to));
  });

  it('leaves one that counts from completion as it is', () => {
    const repeat = { ...repeating('FREQ=WEEKLY;BYDAY=MO'), afterCompletion: true };
    expect(moveRule(repeat, '2025-07-28', '2025-07-30')).toEqual({ ...repeat, start: '2025-07-30' });
  });
});

describe('a repetition in words, and a deadline', () => {
  const read = { repeat: repeating('FREQ=WEEKLY', '2025-07-30'), first: endOfDay('2025-07-30') };

  it('without a deadline begins with its first day', () => {
    expect(anchorRepeat(read, null)).toEqual({ repeat: read.repeat, deadline: read.first });
  });

  it('with one counts from it', () => {
    const deadline = { at: '2025-08-04T09:00:00', hasTime: true };
    expect(anchorRepeat(read, deadline)).toEqual({
      repeat: repeating('FREQ=WEEKLY', '2025-08-04'),
      deadline,
    });
  });

  it('gives the hour that was said to the day that there is', () => {
    const first = { at: '2025-07-31T18:00:00', hasTime: true };
    expect(anchorRepeat({ ...read, first }, endOfDay('2025-08-04')).deadline).toEqual({
      at: '2025-08-04T18:00:00',
      hasTime: true,
    });
  });
});
