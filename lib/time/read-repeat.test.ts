import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { formatRepeat } from './format-repeat.ts';
import { firstDay } from './next-occurrence.ts';
import { readRepeat } from './read-repeat.ts';
import { writeRule } from './repeat-rule.ts';
import { anyRuleParts } from './test-rules.ts';
import { clockAt, short, WEDNESDAY, zones } from './test-tables.ts';

const hours = ['00:05', '10:00', '23:55'] as const;

/** 'FREQ=DAILY 2025-07-30', with 'after completion' where it counts from there, or the reason. */
function said(phrase: string, wall: string, timeZone: string): string {
  const read = readRepeat(phrase, clockAt(wall, timeZone));
  if (read.kind === 'none') return read.reason;
  const { rule, afterCompletion } = read.repeat;
  return `${rule} ${read.first ? short(read.first) : '-'}${afterCompletion ? ' after completion' : ''}`;
}

/** Said on a Wednesday, in every zone and at every hour. */
function reads(phrases: Record<string, string>): void {
  test.each(Object.entries(phrases))('%s: %s', (phrase, expected) => {
    const clocks = zones.flatMap((zone) => hours.map((hour) => [`${WEDNESDAY}T${hour}`, zone] as const));
    expect(clocks.map(([wall, zone]) => said(phrase, wall, zone))).toEqual(clocks.map(() => expected));
  });
}

describe('days and weeks', () => {
  reads({
    daily: 'FREQ=DAILY 2025-07-30',
    'Every day': 'FREQ=DAILY 2025-07-30',
    'each day': 'FREQ=DAILY 2025-07-30',
    'every other day': 'FREQ=DAILY;INTERVAL=2 2025-07-30',
    'every third day': 'FREQ=DAILY;INTERVAL=3 2025-07-30',
    'every 10 days': 'FREQ=DAILY;INTERVAL=10 2025-07-30',
    weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2025-07-30',
    'every working day': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2025-07-30',
    'mon-fri every week': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2025-07-30',
    'every Mon-Fri': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2025-07-30',
    'every weekend': 'FREQ=WEEKLY;BYDAY=SA,SU 2025-08-02',
    weekly: 'FREQ=WEEKLY 2025-07-30',
    'once a week': 'FREQ=WEEKLY 2025-07-30',
    'every two weeks': 'FREQ=WEEKLY;INTERVAL=2 2025-07-30',
    'every fortnight': 'FREQ=WEEKLY;INTERVAL=2 2025-07-30',
    'every mon and thu': 'FREQ=WEEKLY;BYDAY=MO,TH 2025-07-31',
    'every Mon, Wed & Fri': 'FREQ=WEEKLY;BYDAY=MO,WE,FR 2025-07-30',
    'every fri/sat': 'FREQ=WEEKLY;BYDAY=FR,SA 2025-08-01',
    'on Tuesdays and Thursdays': 'FREQ=WEEKLY;BYDAY=TU,TH 2025-07-31',
    'every other Tuesday': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 2025-08-05',
    'every 3 weeks on Mon and Wed': 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE 2025-07-30',
    'Monday every other week': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO 2025-08-04',
    'weekly on Sunday': 'FREQ=WEEKLY;BYDAY=SU 2025-08-03',
  });
});

describe('months and years', () => {
  reads({
    monthly: 'FREQ=MONTHLY 2025-07-30',
    quarterly: 'FREQ=MONTHLY;INTERVAL=3 2025-07-30',
    'every 6 months': 'FREQ=MONTHLY;INTERVAL=6 2025-07-30',
    'every 1st': 'FREQ=MONTHLY;BYMONTHDAY=1 2025-08-01',
    'every fifteenth': 'FREQ=MONTHLY;BYMONTHDAY=15 2025-08-15',
    'every 1st and 15th of the month': 'FREQ=MONTHLY;BYMONTHDAY=1,15 2025-08-01',
    'every month on the 31st': 'FREQ=MONTHLY;BYMONTHDAY=31 2025-07-31',
    'every last day of the month': 'FREQ=MONTHLY;BYMONTHDAY=-1 2025-07-31',
    'every 3 months on the 15th': 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15 2025-08-15',
    'every first Monday': 'FREQ=MONTHLY;BYDAY=1MO 2025-08-04',
    'every second Monday of the month': 'FREQ=MONTHLY;BYDAY=2MO 2025-08-11',
    'every last Friday of the month': 'FREQ=MONTHLY;BYDAY=-1FR 2025-08-29',
    'monthly on the last working day': 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 2025-07-31',
    'on the 1st of every month': 'FREQ=MONTHLY;BYMONTHDAY=1 2025-08-01',
    'the last day of each month': 'FREQ=MONTHLY;BYMONTHDAY=-1 2025-07-31',
    'first Monday of every month': 'FREQ=MONTHLY;BYDAY=1MO 2025-08-04',
    '3 March every year': 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3 2026-03-03',
    yearly: 'FREQ=YEARLY 2025-07-30',
    'every year on 3 March': 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3 2026-03-03',
    'every 24 December': 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24 2025-12-24',
    'every December 24th': 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24 2025-12-24',
    'every 29 February': 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 2028-02-29',
    'every 4th of July': 'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 2026-07-04',
    'every first Monday of September': 'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO 2025-09-01',
  });
});

describe('beginning, end and completion', () => {
  reads({
    'every day until 1 May': 'FREQ=DAILY;UNTIL=20260501 2025-07-30',
    'every weekday until Friday': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20250801 2025-07-30',
    'every Monday for 5 times': 'FREQ=WEEKLY;BYDAY=MO;COUNT=5 2025-08-04',
    'every Monday, 5 times': 'FREQ=WEEKLY;BYDAY=MO;COUNT=5 2025-08-04',
    'every day x3': 'FREQ=DAILY;COUNT=3 2025-07-30',
    'every day for 3 weeks': 'FREQ=DAILY;UNTIL=20250819 2025-07-30',
    'every Monday for two months': 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20251003 2025-08-04',
    'every day from tomorrow': 'FREQ=DAILY 2025-07-31',
    'every other Tuesday starting 18 August': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 2025-08-19',
    '3 days after completion': 'FREQ=DAILY;INTERVAL=3 - after completion',
    'a week after it is done': 'FREQ=WEEKLY - after completion',
    '2 months after I did it': 'FREQ=MONTHLY;INTERVAL=2 - after completion',
    'every 2 weeks after it is done': 'FREQ=WEEKLY;INTERVAL=2 2025-07-30 after completion',
    'every! 3 days': 'FREQ=DAILY;INTERVAL=3 2025-07-30 after completion',
  });
});

describe('the hour', () => {
  test.each([
    ['every Tuesday 18:00', 'FREQ=WEEKLY;BYDAY=TU 2025-08-05 18:00'],
    ['every Wednesday at 18:00', 'FREQ=WEEKLY;BYDAY=WE 2025-07-30 18:00'],
    ['every Wednesday at 9:30', 'FREQ=WEEKLY;BYDAY=WE 2025-08-06 09:30'],
    ['every day at 8', 'FREQ=DAILY 2025-07-31 08:00'],
    ['every evening', 'FREQ=DAILY 2025-07-30 20:00'],
    ['every night at 11', 'FREQ=DAILY 2025-07-30 23:00'],
    ['every Monday morning', 'FREQ=WEEKLY;BYDAY=MO 2025-08-04 09:00'],
    [
      'every weekday at 7 in the evening until Friday',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20250801 2025-07-30 19:00',
    ],
    ['8:00 every wednesday', 'FREQ=WEEKLY;BYDAY=WE 2025-08-06 08:00'],
  ])('%s', (phrase, expected) => {
    expect(zones.map((zone) => said(phrase, `${WEDNESDAY}T10:00`, zone))).toEqual(zones.map(() => expected));
  });
});

describe('refused', () => {
  test.each([
    ['every 32nd', 'No month has a day 32.'],
    ['every 30 February', 'February has no day 30.'],
    ['every 31 June', 'June has no day 31.'],
    ['every 0 days', '"every 0 days" never comes.'],
    ['every 5000 days', '"every 5000 days" is too long to wait for.'],
    ['every blue day', '"every blue day" is no repetition'],
    ['Every second Monday', 'Say "every second Monday of the month" or "every 2 weeks on Monday".'],
    ['every 3rd Friday', '"every 3rd Friday" has two meanings.'],
    ['biweekly', 'Say "every 2 weeks" or on which days of the week.'],
    ['twice a week', 'Say on which days, as in "every Monday and Thursday".'],
    ['every few days', 'does not say how many'],
    ['every January', 'Try "every 1 January".'],
    ['every 2 hours', 'after a day at the soonest'],
    ['hourly', 'after a day at the soonest'],
    ['every day until yesterday', 'is over before it begins'],
    ['every day except Sunday', '"every day except Sunday" is no repetition'],
    ['every Monday or Tuesday', 'is no repetition'],
    ['every Monday and the 5th', 'is no repetition'],
    ['every day at 8:00 and 20:00', 'is no repetition'],
    ['every Monday in July', 'is no repetition'],
    ['every day at 5pm EST', 'is no repetition'],
    ['until 1 May', 'is no repetition'],
    ['Monday', 'is no repetition'],
    ['every', 'is no repetition'],
    ['', 'is no repetition'],
    ['every day '.repeat(30), 'too long'],
  ])('%s', (phrase, reason) => {
    expect(readRepeat(phrase, clockAt(`${WEDNESDAY}T10:00`, 'Europe/Berlin'))).toEqual({
      kind: 'none',
      reason: expect.stringContaining(reason),
    });
  });

  it('whatever is typed, it is read or refused', () => {
    const word = fc.constantFrom(
      'every',
      'other',
      '2',
      '31st',
      'mon',
      'day',
      'month',
      'on',
      'the',
      'last',
      'until',
      'may',
      'for',
      'times',
      'after',
      'done',
      '!',
      ',',
      'and',
      '18:00',
      'of',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 9 }).map((all) => all.join(' ')),
        ),
        (phrase) => {
          const read = readRepeat(phrase, clockAt(`${WEDNESDAY}T10:00`, 'Europe/Berlin'));
          if (read.kind === 'none') expect(read.reason).not.toBe('');
          else expect(read.repeat.start >= WEDNESDAY).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

it('what is shown of a rule is read back as the same rule', () => {
  fc.assert(
    fc.property(anyRuleParts, fc.boolean(), (parts, afterCompletion) => {
      const start = firstDay(parts, WEDNESDAY);
      if (start === null) return;
      const shown = formatRepeat({ rule: writeRule(parts), afterCompletion });
      const read = readRepeat(shown, clockAt(`${start}T00:00`, 'Europe/Berlin'));
      expect(read).toMatchObject({
        kind: 'repeat',
        repeat: { rule: writeRule(parts), start, afterCompletion, done: 0 },
      });
    }),
    { numRuns: runs(300) },
  );
});
