// The days of a week in words. Pure.

import { dayFromIso, mondayOf, partsOf, weekdayOf } from '@/lib/time/day';
import { monthName, weekdayName } from '@/lib/time/names';

/** '24 – 30 November 2026', '28 July – 3 August 2025', '29 December 2025 – 4 January 2026' */
export function weekTitle(date: string): string {
  const monday = mondayOf(dayFromIso(date));
  const [first, last] = [partsOf(monday), partsOf(monday + 6)];
  const end = `${last.day} ${monthName(last.month)} ${last.year}`;
  if (first.year !== last.year) return `${first.day} ${monthName(first.month)} ${first.year} – ${end}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first.month)} – ${end}`;
  return `${first.day} – ${end}`;
}

/** 'Monday', 'Mon', 24, and all of it: 'Monday 24 November' */
export function dayWords(date: string) {
  const day = dayFromIso(date);
  const { day: number, month } = partsOf(day);
  const name = weekdayName(weekdayOf(day));
  return { name, short: name.slice(0, 3), number, long: `${name} ${number} ${monthName(month)}` };
}
