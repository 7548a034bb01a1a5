// Dates written out: "Aug 4", "4th of August 2026", "Mon 4 Aug", "8/4/2025", "04.08.2025", "Aug 4-6".
// The pattern here only says how far a date reaches; chrono-node reads it. Of chrono's result only the
// day, month and year that were said are used: what it implies depends on the server's zone.
import { Chrono, configuration, type ParsedResult } from 'chrono-node/en';
import { type Day, dayOf, partsOf, weekdayOf } from '../day.ts';
import { ordinalWords } from './days-of-month.ts';
import { month } from './periods.ts';
import { type DayRule, dayRule, type Span } from './phrase.ts';
import { regionOf } from './region.ts';
import { readWeekday, weekday } from './weekdays.ts';

const monthFirst = new Chrono(configuration.createConfiguration(true, false));
const dayFirst = new Chrono(configuration.createConfiguration(true, true));

// Any day of a leap year: chrono drops "29 February" in other years.
const REFERENCE = new Date(Date.UTC(2024, 5, 15, 12));
const NO_LEAP_DAY_LONGER_THAN = 8;

const NUMBER = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinalWords})`;
const TO = `(?: ?(?:-|to|until|through|till) ?${NUMBER})?`;
const YEAR = '(?:,?[ -]\\d{4})?';

export const writtenDates: DayRule[] = [
  written(`(?:the )?(${NUMBER}${TO}[ -]?(?:of )?${month}${YEAR})`, 'date'),
  written(`(${month}[ -]?(?:the )?${NUMBER}${TO}${YEAR})`, 'date'),
  written('(\\d{4}[/-]\\d{1,2}[/-]\\d{1,2})', 'date'),
  written('(\\d{1,2}([/.-])\\d{1,2}\\3(?:\\d{4}|\\d{2}))', 'date'),
  written('(\\d{1,2}/\\d{1,2})', 'weak'),
];

/** `source` holds one group, the date itself. */
function written(source: string, sort: 'date' | 'weak'): DayRule {
  return dayRule(`(?:(${weekday}),? (?:the )?)?${source}`, ([, name, date = ''], { today, clock }) => {
    // Dots are a day-first habit everywhere, slashes and hyphens everywhere but in the United States. With
    // the month in words the order shows itself, and chrono's day-first reader takes "July 30" for a year.
    const american = /[a-z]/.test(date) || (regionOf(clock.timeZone) === 'us' && !date.includes('.'));
    const said = date.replace(/\.(?= |$)/g, '').replace(/ the /, ' ');
    const [result] = (american ? monthFirst : dayFirst).parse(said, REFERENCE);
    if (result?.index !== 0 || result.text.length !== said.length) return null;
    const first = dayFrom(result.start, today);
    const last = result.end ? dayFrom(result.end, first ?? today) : first;
    if (first === null || last === null || last < first) return null;
    // "Tuesday 4 August" in a year in which that is a Monday: ask, do not choose.
    if (name && weekdayOf(first) !== readWeekday(name)) return null;
    return { first, last, sort: name ? 'date' : sort } satisfies Span;
  });
}

/** Without a year: today or the next time that day comes. */
function dayFrom(said: ParsedResult['start'], today: Day): Day | null {
  const [year, monthSaid, day] = [said.get('year'), said.get('month'), said.get('day')];
  if (monthSaid === null || day === null || !said.isCertain('month') || !said.isCertain('day')) return null;
  if (year !== null && said.isCertain('year')) return dayOf(year, monthSaid, day);
  const thisYear = partsOf(today).year;
  for (let ahead = 0; ahead <= NO_LEAP_DAY_LONGER_THAN; ahead += 1) {
    const found = dayOf(thisYear + ahead, monthSaid, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}
