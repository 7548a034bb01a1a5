import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay } from './deadline.ts';
import { formatDeadline, formatDeadlineLong, formatMinutes } from './format.ts';
import { readDuration } from './read-duration.ts';
import { notebookClock } from './test-tables.ts';

const at = (day: string, time: string) => ({ at: `${day}T${time}:00`, hasTime: true });

describe('formatDeadline', () => {
  it.each([
    [endOfDay('2025-07-30'), 'Today'],
    [at('2025-07-30', '17:00'), 'Today 17:00'],
    [at('2025-07-30', '09:00'), 'Today 09:00'],
    [endOfDay('2025-07-31'), 'Tomorrow'],
    [at('2025-07-31', '09:30'), 'Tomorrow 09:30'],
    [endOfDay('2025-08-02'), 'Sat'],
    [endOfDay('2025-08-05'), 'Tue'],
    [at('2025-08-05', '10:00'), 'Tue 10:00'],
    [endOfDay('2025-08-06'), 'Wed 6 Aug'],
    [endOfDay('2026-08-04'), 'Tue 4 Aug 2026'],
    [endOfDay('2025-07-29'), 'Yesterday'],
    [endOfDay('2025-07-27'), '3 days late'],
    [at('2025-07-27', '10:00'), '3 days late'],
    [endOfDay('2025-06-30'), '30 days late'],
    [endOfDay('2025-06-29'), 'Sun 29 Jun'],
    [endOfDay('2024-06-29'), 'Sat 29 Jun 2024'],
  ])('%j is %s', (deadline, expected) => {
    expect(formatDeadline(deadline, notebookClock)).toBe(expected);
  });

  it('names the day of a ToDo that is done, not how late it is', () => {
    expect(formatDeadline(endOfDay('2025-07-27'), notebookClock, { late: false })).toBe('Sun 27 Jul');
  });
});

describe('formatDeadlineLong', () => {
  it.each([
    [endOfDay('2025-07-30'), 'today, Wednesday 30 July'],
    [at('2025-07-31', '17:00'), 'tomorrow, Thursday 31 July at 17:00'],
    [endOfDay('2025-07-29'), 'yesterday, Tuesday 29 July'],
    [endOfDay('2025-08-02'), 'Saturday 2 August'],
    [at('2025-08-04', '17:00'), 'Monday 4 August at 17:00'],
    [endOfDay('2027-01-02'), 'Saturday 2 January 2027'],
  ])('%j is %s', (deadline, expected) => {
    expect(formatDeadlineLong(deadline, notebookClock)).toBe(expected);
  });
});

describe('formatMinutes', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [120, '2 h'],
    [135, '2 h 15 min'],
    [420, '7 h'],
    [480, '1 day'],
    [510, '8 h 30 min'],
    [600, '10 h'],
    [960, '2 days'],
    [2400, '5 days'],
  ])('%i is %s', (minutes, expected) => {
    expect(formatMinutes(minutes)).toBe(expected);
  });

  it('is read back as the same estimate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        expect(readDuration(formatMinutes(minutes))).toBe(minutes);
      }),
    );
  });
});
