// A day as a heading: 'Today', 'Yesterday', else 'Saturday 2 August', with the year where it is another one.

import { localDate } from '@/lib/time/clock';
import { dayFromIso, partsOf, weekdayOf } from '@/lib/time/day';
import { monthName, weekdayName } from '@/lib/time/names';

/** `date` is 'YYYY-MM-DD'; `now` in epoch milliseconds. */
export function dayTitle(date: string, timeZone: string, now: number = Date.now()): string {
  const today = dayFromIso(localDate({ now, timeZone }));
  const day = dayFromIso(date);
  if (day === today) return 'Today';
  if (day === today - 1) return 'Yesterday';
  if (day === today + 1) return 'Tomorrow';
  const { year, month, day: dayOfMonth } = partsOf(day);
  const title = `${weekdayName(weekdayOf(day))} ${dayOfMonth} ${monthName(month)}`;
  return year === partsOf(today).year ? title : `${title} ${year}`;
}
