import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFor } from './calendar.ts';
import { readDeadline } from './read-deadline.ts';
import { clockAt, notebookClock, shortRead } from './test-tables.ts';

describe('calendarFor', () => {
  it('says what day it is and dates the coming two weeks', () => {
    expect(calendarFor(notebookClock)).toBe(
      [
        'Now: Wednesday 30 July 2025, 10:00 (America/Los_Angeles).',
        'Today 2025-07-30, tomorrow 2025-07-31.',
        'This week: Thu 07-31, Fri 08-01, Sat 08-02, Sun 08-03.',
        'Next week: Mon 08-04, Tue 08-05, Wed 08-06, Thu 08-07, Fri 08-08, Sat 08-09, Sun 08-10.',
        'The week after: Mon 08-11, Tue 08-12, Wed 08-13.',
        '"This weekend" is 2025-08-02, "next Monday" 2025-08-04, "next Friday" 2025-08-08.',
        'A bare weekday is the coming one; "next" is in next week. A week runs from Monday to Sunday.',
      ].join('\n'),
    );
  });

  it('stays short and agrees with readDeadline on any day', () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('America/Argentina/ComodRivadavia', 'Asia/Kolkata'),
        (now, timeZone) => {
          const clock = { now, timeZone };
          const text = calendarFor(clock);
          const day = (phrase: string) => shortRead(readDeadline(phrase, clock));
          expect(text.length).toBeLessThan(700);
          expect(text).toContain(
            `"This weekend" is ${day('this weekend')}, "next Monday" ${day('next Monday')}`,
          );
          expect(text).toContain(`"next Friday" ${day('next Friday')}`);
          expect(text).toContain(`Today ${day('today')}, tomorrow ${day('tomorrow')}`);
        },
      ),
    );
  });

  it('leaves out a week without days', () => {
    expect(calendarFor(clockAt('2025-08-03T10:00', 'Asia/Kolkata'))).not.toContain('This week:');
  });
});
