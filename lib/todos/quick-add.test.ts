import { expect, test } from 'vitest';
import { instantOf } from '../time/clock.ts';
import { readQuickAdd } from './quick-add.ts';

const timeZone = 'America/Los_Angeles';
const clock = { now: instantOf('2025-07-30T10:00:00', timeZone), timeZone };

test.each([
  ['Laundry tomorrow', { task: 'Laundry', deadline: { at: '2025-07-31T23:59:00', hasTime: false } }],
  [
    'Update audioUX by next Monday',
    { task: 'Update audioUX', deadline: { at: '2025-08-04T23:59:00', hasTime: false } },
  ],
  ['Buy milk', { task: 'Buy milk' }],
  ['Watch Friday Night Lights', { task: 'Watch Friday Night Lights' }],
  ['tomorrow', { task: 'tomorrow' }],
  ['45 min', { task: '45 min' }],
])('%s', (text, expected) => {
  expect(readQuickAdd(text, clock)).toEqual(expected);
});

test('a deadline and an estimate both leave the title', () => {
  expect(readQuickAdd('Review the slides, 45 minutes, by Friday', clock)).toEqual({
    task: 'Review the slides',
    deadline: { at: '2025-08-01T23:59:00', hasTime: false },
    estimateMinutes: 45,
  });
});
