// What an estimate means by a day or a week: time at work, not time on the clock. "It takes two days"
// is two working days of eight hours, a week five of those, a month twenty. The only place that says
// so: readDuration reads by it and formatMinutes writes by it, so each reads what the other wrote.

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 8 * MINUTES_PER_HOUR;
export const MINUTES_PER_WEEK = 5 * MINUTES_PER_DAY;
export const MINUTES_PER_MONTH = 20 * MINUTES_PER_DAY;

/** Longest estimate that is believed: two working years. */
export const MAX_MINUTES = 24 * MINUTES_PER_MONTH;
