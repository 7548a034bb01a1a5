// The person's clock: an instant and the zone they live in. Everything in lib/time takes it as an
// argument, so neither the server's clock nor its zone ever matters. Safe to import in the browser.
import { dayFromIso, isoDay, pad } from './day.ts';

export type Clock = {
  /** epoch milliseconds */
  now: number;
  /** IANA name, as in 'America/Los_Angeles' */
  timeZone: string;
};

/** Wall-clock fields of an instant in one zone. */
type Zone = { format: Intl.DateTimeFormat; now: number; local: string };

// Building an Intl.DateTimeFormat costs some 50 microseconds and several kilobytes. There are about
// 600 zones, so the map cannot grow past that: only known names are kept.
const zones = new Map<string, Zone>();

/** True for a zone name that this runtime knows. */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  if (name.length === 0 || name.length > 64) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The wall clock in the zone, 'YYYY-MM-DDTHH:mm:ss'. Throws a RangeError for an unknown zone. */
export function localNow(clock: Clock): string {
  const zone = zoneOf(clock.timeZone);
  if (zone.now !== clock.now) {
    zone.local = wallClock(zone.format, clock.now);
    zone.now = clock.now;
  }
  return zone.local;
}

/** 'YYYY-MM-DD' in the zone. */
export function localDate(clock: Clock): string {
  return localNow(clock).slice(0, 10);
}

/** Milliseconds until the next day begins in the zone; a day there may have 23, 24 or 25 hours. */
export function msUntilMidnight(clock: Clock): number {
  const tomorrow = isoDay(dayFromIso(localDate(clock)) + 1);
  return instantOf(`${tomorrow}T00:00:00`, clock.timeZone) - clock.now;
}

/**
 * The instant (epoch ms) at which a wall clock in the zone shows 'YYYY-MM-DDTHH:mm:ss'. A time that
 * the clocks skip in spring gives the instant of the jump's other side, counted with the offset
 * before it; a time that comes twice in autumn gives the first (RFC 5545 does the same).
 */
export function instantOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const hits = [Math.min(before, after), Math.max(before, after)].filter(
    (instant) => instant + offsetAt(instant, timeZone) === asUtc,
  );
  return hits[0] ?? before;
}

/** Offset of the zone from UTC at an instant, in milliseconds, east positive. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${wallClock(zoneOf(timeZone).format, whole)}Z`) - whole;
}

function wallClock(format: Intl.DateTimeFormat, instant: number): string {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of format.formatToParts(instant)) fields[part.type] = part.value;
  const year = (fields.year ?? '').padStart(4, '0');
  return `${year}-${fields.month}-${fields.day}T${pad(Number(fields.hour))}:${fields.minute}:${fields.second}`;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const zone = { format, now: Number.NaN, local: '' };
  zones.set(timeZone, zone);
  return zone;
}
