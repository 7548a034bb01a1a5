// ISO 8601 dates and date-times, as language models and programs write them.
import type { Clock } from '../clock.ts';
import { localNow } from '../clock.ts';
import { dayOf } from '../day.ts';
import { type Deadline, endOfDay } from '../deadline.ts';
import { matchAt, pattern } from './phrase.ts';

const date = '(\\d{4})-(\\d{2})-(\\d{2})';
const time = '(?:t| )(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?';
const offset = ' ?(z|[+-]\\d{2}(?::?\\d{2})?)';
const words = pattern(`${date}(?:${time}(?:${offset})?)?`);

/**
 * A time with an offset is placed in the person's zone. 00:00 without an offset is how many programs
 * write a date, and 23:59 is how a deadline without an hour is kept: both mean the day.
 */
export function isoAt(text: string, at: number, clock: Clock): { deadline: Deadline; end: number } | null {
  const match = matchAt(words, text, at);
  if (!match) return null;
  const [all, year, month, day, hour, minute, second = '00', zone] = match;
  if (dayOf(Number(year), Number(month), Number(day)) === null) return null;
  const end = at + all.length;
  const isoDate = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return { deadline: endOfDay(isoDate), end };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wall = `${isoDate}T${hour}:${minute}:${second}`;
  if (zone) {
    const instant = Date.parse(wall + (zone === 'z' ? 'Z' : isoOffset(zone)));
    if (Number.isNaN(instant)) return null;
    return { deadline: { at: localNow({ ...clock, now: instant }), hasTime: true }, end };
  }
  const wholeDay = /T(?:00:00:00|23:59:(?:00|59))$/.test(wall);
  return { deadline: wholeDay ? endOfDay(isoDate) : { at: wall, hasTime: true }, end };
}

function isoOffset(zone: string): string {
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
