import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { RRule, rrulestr } from 'rrule';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { instantOf, localNow } from './clock.ts';
import { dayFromIso, isoDay } from './day.ts';
import { type Deadline, endOfDay } from './deadline.ts';
import { firstDay, nextOccurrence } from './next-occurrence.ts';
import type { Repeat } from './repeat.ts';
import { readRule } from './repeat-rule.ts';
import { anyRule } from './test-rules.ts';

const repeating = (rule: string, start: string, more: Partial<Repeat> = {}): Repeat => ({
  rule,
  start,
  afterCompletion: false,
  done: 0,
  ...more,
});

/** The day of the next one, or null; due on a day without an hour. */
function next(repeat: Repeat, due: string, doneOn = due): string | null {
  return nextOccurrence(repeat, { deadline: endOfDay(due), doneOn })?.deadline.at.slice(0, 10) ?? null;
}

describe('what is next', () => {
  test.each([
    ['each day', 'FREQ=DAILY', '2025-07-30', '2025-07-31'],
    ['every third day', 'FREQ=DAILY;INTERVAL=3', '2025-07-30', '2025-08-02'],
    ['the next working day', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2025-08-01', '2025-08-04'],
    ['the second day of the week', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '2025-07-28', '2025-07-30'],
    ['two weeks on', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '2025-07-30', '2025-08-11'],
    ['the first of a month', 'FREQ=MONTHLY;BYMONTHDAY=1', '2025-08-01', '2025-09-01'],
    ['the last day of February', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-31', '2028-02-29'],
    ['a month without the day is skipped', 'FREQ=MONTHLY;BYMONTHDAY=31', '2025-08-31', '2025-10-31'],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2025-07-25', '2025-08-29'],
    ['the last working day', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2025-07-31', '2025-08-29'],
    ['a year on', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3', '2025-03-03', '2026-03-03'],
    ['29 February comes in leap years', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', '2028-02-29'],
    ['a hundred years on', 'FREQ=YEARLY;INTERVAL=100', '2025-07-30', '2125-07-30'],
    ['the day it counts from', 'FREQ=MONTHLY', '2025-07-30', '2025-08-30'],
  ])('%s', (_, rule, due, expected) => {
    expect(next(repeating(rule, due), due)).toBe(expected);
  });

  it('skips what was missed', () => {
    const weekly = repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07');
    expect(next(weekly, '2025-07-07', '2025-07-24')).toBe('2025-07-28');
    expect(next(weekly, '2025-07-07', '2025-07-28')).toBe('2025-08-04');
  });

  it('does not ask again for one that was done ahead of its day', () => {
    expect(next(repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07'), '2025-07-14', '2025-07-11')).toBe(
      '2025-07-21',
    );
  });

  it('goes on from where this one stood, when only this one was moved', () => {
    const moved = repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07', {
      next: { deadline: endOfDay('2025-07-14') },
    });
    expect(next(moved, '2025-07-17', '2025-07-17')).toBe('2025-07-21');
    const ahead = repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07', {
      next: { deadline: endOfDay('2025-07-14') },
    });
    expect(next(ahead, '2025-07-11', '2025-07-11')).toBe('2025-07-21');
  });

  it('keeps the hour, and leaves behind what only this one held', () => {
    const deadline: Deadline = { at: '2025-07-28T18:00:00', hasTime: true };
    const repeat = repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07', { next: { task: 'x' } });
    expect(nextOccurrence(repeat, { deadline, doneOn: '2025-07-28' })).toEqual({
      deadline: { at: '2025-08-04T18:00:00', hasTime: true },
      repeat: { ...repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07'), done: 1 },
    });
  });

  it('of one without a deadline is the next day of the rule', () => {
    const repeat = repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-07');
    expect(nextOccurrence(repeat, { deadline: null, doneOn: '2025-07-30' })?.deadline).toEqual(
      endOfDay('2025-08-04'),
    );
  });
});

describe('counted from completion', () => {
  const counted = (rule: string) => repeating(rule, '2025-07-01', { afterCompletion: true });
  test.each([
    ['days', 'FREQ=DAILY;INTERVAL=3', '2025-07-30', '2025-08-02'],
    ['weeks', 'FREQ=WEEKLY;INTERVAL=2', '2025-07-30', '2025-08-13'],
    ['a month, which is never longer than the month', 'FREQ=MONTHLY', '2025-01-31', '2025-02-28'],
    ['a year after a leap day', 'FREQ=YEARLY', '2024-02-29', '2025-02-28'],
    ['the first Monday that follows', 'FREQ=WEEKLY;BYDAY=MO', '2025-07-30', '2025-08-04'],
    ['nothing past its last day', 'FREQ=DAILY;INTERVAL=3;UNTIL=20250801', '2025-07-30', null],
  ])('%s', (_, rule, doneOn, expected) => {
    expect(next(counted(rule), '2025-07-01', doneOn)).toBe(expected);
    expect(next(counted(rule), '2026-12-31', doneOn)).toBe(expected);
  });
});

describe('an end', () => {
  it('comes after a number of times, whether some were missed or not', () => {
    let repeat = repeating('FREQ=DAILY;COUNT=3', '2025-07-01');
    const due: string[] = ['2025-07-01'];
    for (;;) {
      const doneOn = isoDay(dayFromIso(due.at(-1) ?? '') + due.length);
      const following = nextOccurrence(repeat, { deadline: endOfDay(due.at(-1) ?? ''), doneOn });
      if (!following) break;
      repeat = following.repeat;
      due.push(following.deadline.at.slice(0, 10));
    }
    expect(due).toEqual(['2025-07-01', '2025-07-03', '2025-07-06']);
  });

  it('comes with the last day, which counts', () => {
    const repeat = repeating('FREQ=DAILY;UNTIL=20250702', '2025-07-01');
    expect(next(repeat, '2025-07-01')).toBe('2025-07-02');
    expect(next(repeat, '2025-07-02')).toBe(null);
    expect(next(repeat, '2025-07-01', '2025-07-09')).toBe(null);
  });

  it('comes where no day is left', () => {
    expect(next(repeating('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2025-02-01'), '2025-02-01')).toBe(null);
  });
});

/** The library's own list of a rule, from its first day on, as it reads the text. */
function listed(rule: string, start: string, length: number): string[] {
  const set = rrulestr(`DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}`);
  expect(set).toBeInstanceOf(RRule);
  return set.all((_, index) => index < length).map((date) => date.toISOString().slice(0, 10));
}

describe('over random rules', () => {
  it('each one done on its day is followed by the next of the rrule library, to the end of the rule', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 18_000, max: 24_000 }), (rule, day) => {
        const parts = readRule(rule);
        const start = parts && firstDay(parts, isoDay(day));
        if (!start) return;
        const days = listed(rule, start, 12);
        let repeat = repeating(rule, start);
        const ours = [start];
        while (ours.length < 12) {
          const due = ours.at(-1) ?? start;
          const following = nextOccurrence(repeat, { deadline: endOfDay(due), doneOn: due });
          if (!following) break;
          repeat = following.repeat;
          ours.push(following.deadline.at.slice(0, 10));
        }
        expect(ours).toEqual(days);
      }),
      { numRuns: runs(200) },
    );
  });

  it('one done late is followed by the first of the library after that day', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.nat({ max: 400 }),
        fc.integer({ min: 18_000, max: 24_000 }),
        (rule, late, day) => {
          const parts = readRule(rule);
          const start = parts && firstDay(parts, isoDay(day));
          if (!start || parts.count !== null) return;
          const doneOn = isoDay(dayFromIso(start) + late);
          const expected = listed(rule, start, 500).find((each) => each > doneOn) ?? null;
          if (expected === null && parts.until === null) return;
          expect(next(repeating(rule, start), start, doneOn)).toBe(expected);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

describe('when the clocks change', () => {
  // Forward and back in 2025, in a zone east of the sea, west of it, and south of the equator.
  test.each([
    ['Europe/Berlin', '2025-03-30', '2025-10-26'],
    ['America/Los_Angeles', '2025-03-09', '2025-11-02'],
    ['Australia/Sydney', '2025-04-06', '2025-10-05'],
  ])('the hour on the wall in %s stays, on %s and on %s', (timeZone, ...changes) => {
    for (const change of changes) {
      fc.assert(
        fc.property(
          anyRule,
          fc.integer({ min: 0, max: 23 }),
          fc.integer({ min: -3, max: 3 }),
          (rule, hour, off) => {
            const parts = readRule(rule);
            const start = isoDay(dayFromIso(change) + off);
            if (!parts || firstDay(parts, start) !== start) return;
            const time = `T${String(hour).padStart(2, '0')}:30:00`;
            // Done at that very hour: the day it is in the zone is the day of the deadline.
            const doneOn = localNow({ now: instantOf(start + time, timeZone), timeZone }).slice(0, 10);
            const following = nextOccurrence(repeating(rule, start), {
              deadline: { at: start + time, hasTime: true },
              doneOn,
            });
            const [, expected] = listed(rule, start, 2);
            expect(doneOn).toBe(start);
            expect(following?.deadline.at ?? null).toBe(expected ? expected + time : null);
          },
        ),
        { numRuns: runs(100) },
      );
    }
  });
});

test('Node reads it as it is, without a bundler', () => {
  const file = new URL('next-occurrence.ts', import.meta.url);
  const script = `const { nextOccurrence } = await import(${JSON.stringify(file.href)});
    const repeat = ${JSON.stringify(repeating('FREQ=WEEKLY;BYDAY=MO', '2025-07-28'))};
    console.log(nextOccurrence(repeat, { deadline: null, doneOn: '2025-07-30' }).deadline.at);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(said.trim()).toBe('2025-08-04T23:59:00');
});
