// Working days, Monday to Friday: "in 5 business days", "two working days before Friday". Public
// holidays count as working days: which ones a person has off is not known here.
import { type Day, weekdayOf } from '../day.ts';
import { count, readCount } from './counts.ts';
import { beforeDay, type DayRule, dayRule, on } from './phrase.ts';

const BUSINESS_DAYS = '(?:business|working|work|week) ?days?';

export const businessDays: DayRule[] = [
  dayRule(`(?:with)?in (?:the next )?(${count}) ${BUSINESS_DAYS}(?:'? time)?`, ([, n = ''], { today }) =>
    on(addWorkdays(today, readCount(n))),
  ),
  dayRule(`(${count}) ${BUSINESS_DAYS} (?:from now|from today)`, ([, n = ''], { today }) =>
    on(addWorkdays(today, readCount(n))),
  ),
  dayRule(`(?:the )?(?:next|following) ${BUSINESS_DAYS}`, (_, { today }) => on(addWorkdays(today, 1))),
  beforeDay(`(${count}) ${BUSINESS_DAYS} (?:from|after)`, ([, n = ''], day) =>
    on(addWorkdays(day.last, readCount(n))),
  ),
  beforeDay(`(${count}) ${BUSINESS_DAYS} before`, ([, n = ''], day) => ({
    ...on(addWorkdays(day.first, -readCount(n))),
    edge: true,
  })),
];

export function isWorkday(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Counts working days forwards or, with a negative number, backwards; 0 is the day itself. */
function addWorkdays(day: Day, amount: number): Day {
  const by = amount < 0 ? -1 : 1;
  let left = Math.abs(amount);
  let reached = day;
  while (left > 0) {
    reached += by;
    if (isWorkday(reached)) left -= 1;
  }
  return reached;
}
