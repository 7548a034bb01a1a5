import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, isTimeZone, localDate, localNow, msUntilMidnight } from './clock.ts';
import { clockAt, zones } from './test-tables.ts';

const HOUR = 3_600_000;
const anyZone = fc.constantFrom(...zones, 'Europe/London', 'America/Sao_Paulo', 'Asia/Kathmandu', 'UTC');
const anyInstant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2090, 0) });

describe('the wall clock', () => {
  it('is that of the zone, not of the server', () => {
    const now = Date.parse('2025-07-30T17:00:00Z');
    expect(localNow({ now, timeZone: 'America/Los_Angeles' })).toBe('2025-07-30T10:00:00');
    expect(localNow({ now, timeZone: 'Asia/Kolkata' })).toBe('2025-07-30T22:30:00');
    expect(localDate({ now, timeZone: 'Pacific/Auckland' })).toBe('2025-07-31');
  });

  it('writes midnight as 00, and years with four digits', () => {
    expect(localNow({ now: Date.parse('2025-07-30T00:00:00Z'), timeZone: 'UTC' })).toBe(
      '2025-07-30T00:00:00',
    );
    expect(localNow({ now: Date.parse('0500-07-30T00:00:00Z'), timeZone: 'UTC' })).toBe(
      '0500-07-30T00:00:00',
    );
  });

  it('agrees with Temporal at any instant', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (now, timeZone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
        expect(localNow({ now, timeZone })).toBe(
          zoned.toPlainDateTime().toString({ smallestUnit: 'second' }),
        );
        const midnight = zoned.add({ days: 1 }).startOfDay().epochMilliseconds;
        expect(msUntilMidnight({ now, timeZone })).toBe(midnight - now);
      }),
    );
  });
});

describe('zones', () => {
  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'UTC', 'Europe/London'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });
  it.each(['', 'Mars/Olympus', 'America', 'x'.repeat(1000), 'Europe/London; DROP'])(
    'does not know %s',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});

describe('the time to midnight', () => {
  it.each([
    ['2025-03-09T00:00', 23],
    ['2025-11-02T00:00', 25],
    ['2025-07-30T23:00', 1],
  ])('from %s in Los Angeles is %i hours', (wall, expected) => {
    expect(msUntilMidnight(clockAt(wall, 'America/Los_Angeles'))).toBe(expected * HOUR);
  });
});

describe('the instant of a wall-clock time', () => {
  it('takes the offset before the jump for a time that is skipped, the first of a time that comes twice', () => {
    const zone = 'America/Los_Angeles';
    expect(new Date(instantOf('2025-03-09T02:30:00', zone)).toISOString()).toBe('2025-03-09T10:30:00.000Z');
    expect(new Date(instantOf('2025-11-02T01:30:00', zone)).toISOString()).toBe('2025-11-02T08:30:00.000Z');
  });

  it('agrees with Temporal for any wall-clock time', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (ms, zone) => {
        const wall = new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19);
        const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
        expect(instantOf(wall, zone)).toBe(expected);
      }),
    );
  });
});
