// For tests: rules of every kind that Maistro keeps, at random.
import fc from 'fast-check';
import { isoDay } from './day.ts';
import { everyUnit, type Rule, writeRule } from './repeat-rule.ts';

const byWeek = (weekdays: number[]) =>
  [...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((weekday) => ({ nth: 0, weekday }));

const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }).map(byWeek);
const dates = fc
  .uniqueArray(fc.constantFrom(-1, 1, 2, 14, 15, 28, 29, 30, 31), { minLength: 1, maxLength: 3 })
  .map((all) => all.sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b)));
const nth = fc.record({ nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: fc.integer({ min: 0, max: 6 }) });
const month = fc.integer({ min: 1, max: 12 }).map((each) => [each]);
const WORKDAYS = byWeek([1, 2, 3, 4, 5]);

const part = (parts: Partial<Rule>): Partial<Rule> => parts;

const days: fc.Arbitrary<Partial<Rule>> = fc.oneof(
  fc.constant(part({ freq: 'DAILY' })),
  fc.constant(part({ freq: 'WEEKLY' })),
  fc.constant(part({ freq: 'MONTHLY' })),
  fc.constant(part({ freq: 'YEARLY' })),
  weekdays.map((all) => part({ freq: 'WEEKLY', weekdays: all })),
  dates.map((all) => part({ freq: 'MONTHLY', monthDays: all })),
  nth.map((each) => part({ freq: 'MONTHLY', weekdays: [each] })),
  fc.constantFrom(1, -1).map((at) => part({ freq: 'MONTHLY', weekdays: WORKDAYS, setPositions: [at] })),
  fc
    .tuple(month, fc.integer({ min: 1, max: 28 }))
    .map(([months, date]) => part({ freq: 'YEARLY', months, monthDays: [date] })),
  fc.tuple(month, nth).map(([months, each]) => part({ freq: 'YEARLY', months, weekdays: [each] })),
);

const end: fc.Arbitrary<Partial<Rule>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 2 },
  { arbitrary: fc.integer({ min: 1, max: 15 }).map((count) => ({ count })), weight: 1 },
  { arbitrary: fc.integer({ min: 19_000, max: 25_000 }).map((day) => ({ until: isoDay(day) })), weight: 1 },
);

export const anyRuleParts: fc.Arbitrary<Rule> = fc
  .tuple(days, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })), end)
  .map(([on, interval, ends]) => ({ ...everyUnit('DAILY'), ...on, interval, ...ends }));

/** The value of an RRULE. */
export const anyRule: fc.Arbitrary<string> = anyRuleParts.map(writeRule);
