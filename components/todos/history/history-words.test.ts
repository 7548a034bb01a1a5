import { expect, it } from 'vitest';
import type { FieldChange } from '@/lib/todos/undo/read-history';
import { actionWords, historyLines } from './history-words';

const clock = { now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'UTC' };
const linesOf = (...fields: FieldChange[]) => historyLines({ fields }, clock);

it('tells each field in the words of the screen', () => {
  expect(
    linesOf(
      { field: 'status', before: 'not started', after: 'in progress' },
      { field: 'estimateMinutes', before: null, after: 45 },
      { field: 'deadline', before: { at: '2026-11-24T23:59:00', hasTime: false }, after: null },
      {
        field: 'repeat',
        before: null,
        after: { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-23', afterCompletion: false, done: 0 },
      },
    ),
  ).toEqual([
    { label: 'Status', removed: ['Not started'], added: ['In progress'] },
    { label: 'Estimate', removed: [], added: ['45 min'] },
    { label: 'Deadline', removed: ['tomorrow, Tuesday 24 November'], added: [] },
    { label: 'Repetition', removed: [], added: ['Every Monday'] },
  ]);
});

it('tells of ideas and notes what went and what came, line by line', () => {
  expect(
    linesOf(
      { field: 'solutions', before: ['by phone', 'by post'], after: ['by post', 'by mail'] },
      { field: 'notes', before: 'One\n\nTwo', after: 'One\nThree' },
    ),
  ).toEqual([
    { label: 'Ideas', removed: ['by phone'], added: ['by mail'] },
    { label: 'Notes', removed: ['Two'], added: ['Three'] },
  ]);
});

it('says what was done', () => {
  expect(
    (['create', 'update', 'delete', 'restore'] as const).map((action) => actionWords({ action })),
  ).toEqual(['Added', 'Changed', 'Deleted', 'Put back']);
});
