// When a change of ToDos is made, by the clock of the person whose day it is.
import { localDate } from '../../time/clock.ts';
import type { Moment } from '../tool/ledger.ts';

/** Where nobody's zone is known, the day is counted in UTC. */
export function momentOf({
  now = Date.now(),
  timeZone = 'UTC',
}: {
  now?: number;
  timeZone?: string;
} = {}): Moment {
  return { now: new Date(now).toISOString(), day: localDate({ now, timeZone }) };
}
