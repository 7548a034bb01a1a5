// For tests: any list of ToDos around any moment in any zone.
import fc from 'fast-check';
import { type Clock, instantOf, localDate } from '../time/clock.ts';
import { dayFromIso, isoDay, pad } from '../time/day.ts';
import { makeTodo } from './test-todo.ts';
import type { Todo } from './todo.ts';

const ZONES = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Santiago',
  'UTC',
];

/** Midnights, and the nights in which clocks change, come often: there things go wrong. */
const DAYS = ['2025-03-09', '2025-11-02', '2025-03-30', '2025-10-26', '2024-02-29', '2025-12-31'];

const near = fc.constantFrom(-1000, -1, 0, 1, 1000, 3_600_000);
const edge = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom('00:00', '01:59', '02:00', '03:00', '23:59'), near)
  .map(
    ([day, time, offset]) =>
      (timeZone: string) =>
        instantOf(`${day}T${time}:00`, timeZone) + offset,
  );
const any = fc
  .integer({ min: Date.UTC(1995, 0), max: Date.UTC(2080, 0) })
  .map((now) => (_timeZone: string) => now);

export const anyClock: fc.Arbitrary<Clock> = fc
  .tuple(fc.oneof(edge, any), fc.constantFrom(...ZONES))
  .map(([now, timeZone]) => ({ now: now(timeZone), timeZone }));

const position = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  // Also the same one twice.
  { weight: 1, arbitrary: fc.constantFrom('2025', '2025-08-01T', '9', '9999-12-31T23:59:59 5', 'P', 'Pa') },
);

const anyFields = fc.record({
  status: fc.constantFrom('not started', 'in progress', 'not started', 'done', 'archived'),
  inDays: fc.option(fc.integer({ min: -3, max: 12 })),
  minute: fc.option(fc.integer({ min: 0, max: 1439 })),
  estimateMinutes: fc.option(fc.integer({ min: 1, max: 500 })),
  position,
});

/** A list on which the days count from the clock's today. */
export const anyList: fc.Arbitrary<{ clock: Clock; todos: Todo[] }> = fc
  .tuple(anyClock, fc.array(anyFields, { maxLength: 24 }))
  .map(([clock, all]) => ({
    clock,
    todos: all.map(({ status, inDays, minute, ...fields }, index) => {
      const day = inDays === null ? null : isoDay(dayFromIso(localDate(clock)) + inDays);
      const time = minute === null ? '23:59' : `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
      return makeTodo(String(index).padStart(4, '0'), {
        status: status as Todo['status'],
        deadline: day && `${day}T${time}:00`,
        deadlineHasTime: day !== null && minute !== null,
        ...fields,
      });
    }),
  }));
