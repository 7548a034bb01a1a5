import { describe, expect, it } from 'vitest';
import { EVERYTHING_OPEN } from '@/lib/todos/find/filter';
import { groupTodos } from '@/lib/todos/group';
import { makeTodo } from '@/lib/todos/test-todo';
import { narrow } from './narrow';

const clock = { now: Date.parse('2025-07-30T15:00:00Z'), timeZone: 'Europe/Berlin' };
const todos = [
  makeTodo('a', { task: 'Late', deadline: '2025-07-28T23:59:00' }),
  makeTodo('b', {
    task: 'Lunch',
    deadline: '2025-07-30T12:00:00',
    deadlineHasTime: true,
    estimateMinutes: 45,
  }),
  makeTodo('c', { task: 'Tonight', deadline: '2025-07-30T23:59:00' }),
  makeTodo('d', { task: 'Saturday', deadline: '2025-08-02T23:59:00', estimateMinutes: 30 }),
  makeTodo('e', { task: 'Next month', deadline: '2025-09-01T23:59:00' }),
  makeTodo('f', { task: 'Someday' }),
  makeTodo('g', { task: 'Did it', status: 'done', completedAt: '2025-07-30T08:00:00.000Z' }),
];
const groups = groupTodos(todos, clock);
const shown = (filter: Partial<typeof EVERYTHING_OPEN>) =>
  narrow(groups, { ...EVERYTHING_OPEN, ...filter }, clock).flatMap((group) =>
    group.todos.map(({ task }) => task),
  );

describe('narrow', () => {
  it('leaves everything where nothing is asked', () => {
    expect(narrow(groups, EVERYTHING_OPEN, clock)).toBe(groups);
  });

  it('takes an hour of today that has passed as today and as overdue', () => {
    expect(shown({ due: 'overdue' })).toEqual(['Late', 'Lunch']);
    expect(shown({ due: 'today' })).toEqual(['Lunch', 'Tonight']);
  });

  it('knows the week, and what has no deadline or estimate', () => {
    expect(shown({ due: 'week' })).toEqual(['Lunch', 'Tonight', 'Saturday']);
    expect(shown({ due: 'none' })).toEqual(['Someday']);
    expect(shown({ due: 'week', estimate: 'none' })).toEqual(['Tonight']);
  });

  it('counts the time of what is left', () => {
    const [, , week] = narrow(groups, { ...EVERYTHING_OPEN, due: 'week' }, clock);
    expect(week?.minutes).toBe(30);
  });
});
