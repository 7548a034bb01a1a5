import { expect, it } from 'vitest';
import { isoDay } from '@/lib/time/day';
import { formatRepeat } from '@/lib/time/format-repeat';
import { readRepeat } from '@/lib/time/read-repeat';
import { repeatChoices } from './repeat-choices';

const clock = { now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'UTC' };

it('names the rhythms by the day', () => {
  expect(repeatChoices('2026-11-23').map(({ label }) => label)).toEqual([
    'Every day',
    'Every weekday',
    'Every Monday',
    'Monthly on the 23rd',
    'Yearly on 23 November',
    'A week after it is done',
  ]);
});

it('offers on every day of a leap year what can be read', () => {
  const first = Date.UTC(2028, 0, 1) / 86_400_000;
  for (let day = first; day < first + 366; day += 1) {
    for (const { said } of repeatChoices(isoDay(day))) {
      const read = readRepeat(said, clock);
      expect({ said, kind: read.kind }).toEqual({ said, kind: 'repeat' });
      if (read.kind === 'repeat') expect(formatRepeat(read.repeat).length).toBeGreaterThan(0);
    }
  }
});
