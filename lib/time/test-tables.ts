// For the tests of lib/time: the same phrases read in three zones and at three hours of a day, two of them
// beside midnight.
import { describe, expect, it } from 'vitest';
import { type Clock, instantOf } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { type ReadDeadline, readDeadline } from './read-deadline.ts';

export const zones = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
const hours = ['00:05', '10:00', '23:55'] as const;

/** A Wednesday, the day of the notebook's conversation. */
export const WEDNESDAY = '2025-07-30';

/** `wall` is 'YYYY-MM-DDTHH:mm'. */
export function clockAt(wall: string, timeZone: string): Clock {
  return { now: instantOf(`${wall}:00`, timeZone), timeZone };
}

/** The notebook's moment, Wednesday 30 July 2025 at 10:00 in Los Angeles. */
export const notebookClock = clockAt(`${WEDNESDAY}T10:00`, 'America/Los_Angeles');

/** '2025-08-04' or '2025-08-04 17:00' */
export function short({ at, hasTime }: Deadline): string {
  return hasTime ? at.slice(0, 16).replace('T', ' ') : at.slice(0, 10);
}

/** As `short`, with 'past ' before what is over; 'none' where nothing was understood. */
export function shortRead(read: ReadDeadline): string {
  if (read.kind === 'none') return 'none';
  return (read.kind === 'past' ? 'past ' : '') + short(read.deadline);
}

/** Each phrase means the same in every zone and at every hour of the day. */
export function readsEverywhere(today: string, phrases: Record<string, string>): void {
  describe(`said on ${today}, in every zone and at every hour`, () => {
    it.each(Object.entries(phrases))('%s: %s', (phrase, expected) => {
      const clocks = zones.flatMap((zone) => hours.map((hour) => clockAt(`${today}T${hour}`, zone)));
      const read = clocks.map((clock) => shortRead(readDeadline(phrase, clock)));
      expect(read).toEqual(clocks.map(() => expected));
    });
  });
}

/** Each phrase at one wall-clock time ('YYYY-MM-DDTHH:mm'), in every zone. */
export function readsAt(wall: string, phrases: Record<string, string>): void {
  describe(`said at ${wall}, in every zone`, () => {
    it.each(Object.entries(phrases))('%s: %s', (phrase, expected) => {
      const read = zones.map((zone) => shortRead(readDeadline(phrase, clockAt(wall, zone))));
      expect(read).toEqual(zones.map(() => expected));
    });
  });
}

/** The words of a text, to check that none was lost. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
