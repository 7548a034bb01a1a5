// How long ago something was, in words. Pure.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  { name: 'year', length: 365 * DAY },
  { name: 'month', length: 30 * DAY },
  { name: 'day', length: DAY },
  { name: 'hour', length: HOUR },
  { name: 'minute', length: MINUTE },
] as const;

const words = new Intl.RelativeTimeFormat('en');

/** 'just now' below a minute, then '5 minutes ago', '1 day ago'. `now` in milliseconds since 1970. */
export function timeAgo(instant: string, now: number): string {
  const passed = now - Date.parse(instant);
  const unit = UNITS.find(({ length }) => passed >= length);
  return unit === undefined ? 'just now' : words.format(-Math.floor(passed / unit.length), unit.name);
}
