import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { localDate, localNow } from './clock.ts';
import { type Deadline, deadlineBucket, endOfDay, isOverdue, shiftDeadline } from './deadline.ts';
import { clockAt, notebookClock, zones } from './test-tables.ts';

const anyDay = fc
  .integer({ min: -4000, max: 40_000 })
  .map((n) => Temporal.PlainDate.from('1975-01-01').add({ days: n + 4000 }));
const anyDeadline = fc.tuple(anyDay, fc.nat(1439), fc.boolean()).map(([day, minute, hasTime]): Deadline => {
  const time = Temporal.PlainTime.from('00:00').add({ minutes: minute });
  return hasTime
    ? { at: `${day}T${time.toString({ smallestUnit: 'second' })}`, hasTime }
    : endOfDay(day.toString());
});
const anyClock = fc
  .tuple(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }), fc.constantFrom(...zones))
  .map(([now, timeZone]) => ({ now, timeZone }));

describe('isOverdue', () => {
  it.each([
    ['2025-07-30T10:00', '2025-07-30T23:59:00', false, false],
    ['2025-07-30T23:59', '2025-07-30T23:59:00', false, false],
    ['2025-07-31T00:00', '2025-07-30T23:59:00', false, true],
    ['2025-07-30T17:00', '2025-07-30T17:00:00', true, false],
    ['2025-07-30T17:01', '2025-07-30T17:00:00', true, true],
    ['2025-07-30T16:59', '2025-07-30T17:00:00', true, false],
  ])('at %s a deadline %s (hour said: %s) is overdue: %s', (wall, at, hasTime, expected) => {
    const answers = zones.map((zone) => isOverdue({ at, hasTime }, clockAt(wall, zone)));
    expect(answers).toEqual(zones.map(() => expected));
  });

  it('is asked in the person’s zone', () => {
    const { now } = notebookClock;
    expect(isOverdue(endOfDay('2025-07-30'), { now, timeZone: 'America/Los_Angeles' })).toBe(false);
    expect(isOverdue(endOfDay('2025-07-30'), { now, timeZone: 'Pacific/Auckland' })).toBe(true);
  });
});

describe('deadlineBucket', () => {
  it.each([
    [null, 'none'],
    [endOfDay('2025-07-29'), 'overdue'],
    [{ at: '2025-07-30T09:00:00', hasTime: true }, 'overdue'],
    [endOfDay('2025-07-30'), 'today'],
    [{ at: '2025-07-30T17:00:00', hasTime: true }, 'today'],
    [endOfDay('2025-07-31'), 'this-week'],
    [endOfDay('2025-08-04'), 'this-week'],
    [endOfDay('2025-08-05'), 'this-week'],
    [endOfDay('2025-08-06'), 'later'],
    [endOfDay('2026-01-01'), 'later'],
  ] as const)('%j is %s', (deadline, expected) => {
    expect(deadlineBucket(deadline, notebookClock)).toBe(expected);
  });

  it('puts every deadline under exactly one heading', () => {
    fc.assert(
      fc.property(anyDeadline, anyClock, (deadline, clock) => {
        const days = Temporal.PlainDate.from(localDate(clock)).until(deadline.at.slice(0, 10)).days;
        const overdue = deadline.hasTime ? deadline.at < localNow(clock) : days < 0;
        const fits = {
          overdue,
          today: !overdue && days === 0,
          'this-week': days > 0 && days < 7,
          later: days >= 7,
          none: false,
        };
        const headings = Object.entries(fits).flatMap(([heading, fit]) => (fit ? [heading] : []));
        expect(headings).toEqual([deadlineBucket(deadline, clock)]);
      }),
    );
  });
});

describe('shiftDeadline', () => {
  it.each([
    ['2025-03-03T09:00:00', { weeks: 1 }, '2025-03-10T09:00:00'],
    ['2025-10-27T02:30:00', { days: 6 }, '2025-11-02T02:30:00'],
    ['2025-01-31T09:00:00', { months: 1 }, '2025-02-28T09:00:00'],
    ['2024-01-31T09:00:00', { months: 1 }, '2024-02-29T09:00:00'],
    ['2024-02-29T09:00:00', { months: 12 }, '2025-02-28T09:00:00'],
    ['2025-03-31T09:00:00', { months: -1 }, '2025-02-28T09:00:00'],
    ['2025-12-31T23:30:00', { minutes: 45 }, '2026-01-01T00:15:00'],
    ['2025-03-01T00:10:00', { minutes: -15 }, '2025-02-28T23:55:00'],
    ['2025-12-30T09:00:00', { days: 2 }, '2026-01-01T09:00:00'],
  ])('%s by %j is %s', (at, shift, expected) => {
    expect(shiftDeadline({ at, hasTime: true }, shift)).toEqual({ at: expected, hasTime: true });
  });

  it('gives an hour only when minutes are added', () => {
    expect(shiftDeadline(endOfDay('2025-07-30'), { days: 2 })).toEqual(endOfDay('2025-08-01'));
    expect(shiftDeadline(endOfDay('2025-07-30'), { minutes: 60 })).toEqual({
      at: '2025-07-31T00:59:00',
      hasTime: true,
    });
  });

  it('keeps the hour when it moves by weeks, and comes back', () => {
    fc.assert(
      fc.property(anyDeadline, fc.integer({ min: -200, max: 200 }), (deadline, weeks) => {
        const moved = shiftDeadline(deadline, { weeks });
        expect(moved.at.slice(11)).toBe(deadline.at.slice(11));
        expect(moved.at.slice(0, 10)).toBe(
          Temporal.PlainDate.from(deadline.at.slice(0, 10)).add({ weeks }).toString(),
        );
        expect(shiftDeadline(moved, { weeks: -weeks })).toEqual(deadline);
      }),
    );
  });

  it('agrees with Temporal for months and minutes', () => {
    fc.assert(
      fc.property(
        anyDeadline,
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: -9000, max: 9000 }),
        (deadline, months, minutes) => {
          const expected = Temporal.PlainDateTime.from(deadline.at).add({ months }).add({ minutes });
          expect(shiftDeadline(deadline, { months, minutes }).at).toBe(
            expected.toString({ smallestUnit: 'second' }),
          );
        },
      ),
    );
  });
});
