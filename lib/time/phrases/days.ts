// Every rule that names a day, and the reading that tries them.
import type { Clock } from '../clock.ts';
import { businessDays } from './business-days.ts';
import { daysOfMonth } from './days-of-month.ts';
import { holidayDays } from './holidays.ts';
import { periodEdges } from './period-edges.ts';
import { periods } from './periods.ts';
import { type DayMatch, type DayRule, longest, newReading, type Reading } from './phrase.ts';
import { relativeDays } from './relative-days.ts';
import { weekdays } from './weekdays.ts';
import { writtenDates } from './written-dates.ts';

// Of two rules that understand equally many words the earlier counts, so the general ones come last.
const rules: DayRule[] = [
  ...weekdays,
  ...periodEdges,
  ...writtenDates,
  ...daysOfMonth,
  ...holidayDays,
  ...businessDays,
  ...periods,
  ...relativeDays,
];

/** "the day before the day before the day before Friday": nobody nests deeper, and the cost stays bounded. */
const MAX_NESTING = 3;

/** `text` as `plain` left it. */
export function readingOf(text: string, clock: Clock): Reading {
  const known = new Map<number, DayMatch | null>();
  let nesting = 0;
  const reading = newReading(text, clock, (at) => {
    const seen = known.get(at);
    if (seen !== undefined) return seen;
    if (nesting >= MAX_NESTING) return null;
    nesting += 1;
    const found = longest(rules.map((rule) => rule(reading, at)));
    nesting -= 1;
    known.set(at, found);
    return found;
  });
  return reading;
}
