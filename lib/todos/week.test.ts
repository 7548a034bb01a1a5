import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../time/clock';
import { makeTodo } from './test-todo';
import { anyList } from './test-todos';
import { weekOf, weeksFrom } from './week';

const on = (id: string, deadline: string, more = {}) =>
  makeTodo(id, { deadline, deadlineHasTime: !deadline.endsWith('23:59:00'), estimateMinutes: 30, ...more });

test('a week is from Monday to Sunday, and each day in its order', () => {
  const week = weekOf(
    [
      on('sunday', '2025-08-03T23:59:00'),
      on('next monday', '2025-08-04T23:59:00'),
      on('late', '2025-07-28T18:00:00'),
      on('early', '2025-07-28T08:00:00', { position: 'z' }),
      on('b', '2025-07-28T23:59:00'),
      on('a', '2025-07-28T23:59:00', { status: 'done' }),
      on('archived', '2025-07-28T23:59:00', { status: 'archived' }),
      makeTodo('never'),
    ],
    '2025-07-30',
  );
  expect(week.map(({ date }) => date)).toEqual([
    '2025-07-28',
    '2025-07-29',
    '2025-07-30',
    '2025-07-31',
    '2025-08-01',
    '2025-08-02',
    '2025-08-03',
  ]);
  const [monday] = week;
  expect(monday?.allDay.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(monday?.timed.map(({ id }) => id)).toEqual(['early', 'late']);
  expect(monday?.minutes).toBe(90);
  expect(week[6]?.allDay.map(({ id }) => id)).toEqual(['sunday']);
});

test('weeks before and after', () => {
  expect(weeksFrom('2025-07-30', 1)).toBe('2025-08-04');
  expect(weeksFrom('2025-07-30', 0)).toBe('2025-07-28');
  expect(weeksFrom('2025-12-31', -1)).toBe('2025-12-22');
});

test('every ToDo with a deadline stands in one week, on its day', () => {
  fc.assert(
    fc.property(anyList, ({ clock, todos }) => {
      const today = localDate(clock);
      const days = [-1, 0, 1, 2].flatMap((weeks) => weekOf(todos, weeksFrom(today, weeks)));
      const shown = days.flatMap(({ date, allDay, timed }) =>
        [...allDay, ...timed].map(({ id }) => `${date} ${id}`),
      );
      const due = todos.filter(({ deadline, status }) => deadline !== null && status !== 'archived');
      expect(shown.sort()).toEqual(due.map(({ id, deadline }) => `${deadline?.slice(0, 10)} ${id}`).sort());
    }),
  );
});
