// Hours and minutes from now: "in 2 hours", "half an hour from now". They count on the clock, not on the
// wall, so across a daylight-saving change the wall clock moves by an hour more or less.
import { localNow } from '../clock.ts';
import type { Deadline } from '../deadline.ts';
import { durationAt } from './durations.ts';
import { matchAt, pattern, type Reading } from './phrase.ts';

const IN = pattern('(?:with)?in (?:the next |about |around )?', '(?=[a-z0-9])');
const FROM_NOW = pattern(' (?:from now|hence)');
const MS_PER_MINUTE = 60_000;

export function instantAt(reading: Reading, at: number): { deadline: Deadline; end: number } | null {
  const { text, clock } = reading;
  const lead = matchAt(IN, text, at);
  const duration = durationAt(text, at + (lead?.[0].length ?? 0));
  if (!duration || duration.unit === 'day') return null;
  const trail = lead ? null : matchAt(FROM_NOW, text, duration.end);
  if (!lead && !trail) return null;
  const wall = localNow({ ...clock, now: clock.now + duration.minutes * MS_PER_MINUTE });
  const end = duration.end + (trail?.[0].length ?? 0);
  return { deadline: { at: `${wall.slice(0, 16)}:00`, hasTime: true }, end };
}
