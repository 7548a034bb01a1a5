// The calendar that a language model gets with its prompt, so that it need not do date arithmetic.
import { type Clock, localNow } from './clock.ts';
import { dayFromIso, isoDay, mondayOf, partsOf, weekdayOf } from './day.ts';
import { monthName, weekdayName } from './names.ts';

const DAYS = 14;

/** Now, the coming two weeks by weekday name, and what the usual words mean. Under 700 characters. */
export function calendarFor(clock: Clock): string {
  const now = localNow(clock);
  const today = dayFromIso(now);
  const monday = mondayOf(today) + 7;
  const { year, month, day } = partsOf(today);
  const weekday = weekdayOf(today);
  const saturday = weekday === 0 ? today : mondayOf(today) + 5;
  const coming = Array.from({ length: DAYS }, (_, index) => today + 1 + index);
  const line = (name: string, from: number, to: number) => {
    const days = coming.filter((each) => each >= from && each < to);
    const list = days.map((each) => `${weekdayName(weekdayOf(each)).slice(0, 3)} ${isoDay(each).slice(5)}`);
    return days.length > 0 ? [`${name}: ${list.join(', ')}.`] : [];
  };
  return [
    `Now: ${weekdayName(weekday)} ${day} ${monthName(month)} ${year}, ${now.slice(11, 16)} (${clock.timeZone}).`,
    `Today ${isoDay(today)}, tomorrow ${isoDay(today + 1)}.`,
    ...line('This week', today, monday),
    ...line('Next week', monday, monday + 7),
    ...line('The week after', monday + 7, monday + 14),
    `"This weekend" is ${isoDay(saturday)}, "next Monday" ${isoDay(monday)}, "next Friday" ${isoDay(monday + 4)}.`,
    'A bare weekday is the coming one; "next" is in next week. A week runs from Monday to Sunday.',
  ].join('\n');
}
