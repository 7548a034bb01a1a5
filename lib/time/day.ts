// A calendar day as a number (days since 1970-01-01), so that date arithmetic is plain addition.
// No zone is involved: Date.UTC serves only as the proleptic Gregorian calendar.

export type Day = number;

export type DayParts = { year: number; month: number; day: number };

const MS_PER_DAY = 86_400_000;

/** The day, or null where the calendar has none (30 February, year 0). Months count from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  return utcDay(year, month, day);
}

export function partsOf(day: Day): DayParts {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 'YYYY-MM-DD' */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** Reads the first ten characters of an ISO date or date-time. Throws a RangeError on anything else. */
export function dayFromIso(iso: string): Day {
  const day = /^\d{4}-\d{2}-\d{2}/.test(iso)
    ? dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
    : null;
  if (day === null) throw new RangeError(`Not an ISO date: ${iso.slice(0, 40)}`);
  return day;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Monday of the week that holds the day; weeks run from Monday to Sunday (ISO 8601). */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** The same day of another month; a day that the month lacks becomes its last one (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return utcDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

export function firstOfMonth(day: Day): Day {
  return day - partsOf(day).day + 1;
}

export function lastOfMonth(day: Day): Day {
  return addMonths(firstOfMonth(day), 1) - 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function utcDay(year: number, month: number, day: number): Day {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}
