import { expect, it } from 'vitest';
import { endOfDay } from '../time/deadline.ts';
import { nextTodo } from './complete.ts';
import type { Todo } from './todo.ts';

const todo: Todo = {
  id: 'a',
  category: 'personal',
  task: 'Water the plants',
  status: 'done',
  estimateMinutes: 15,
  deadline: '2025-07-30T18:00:00',
  deadlineHasTime: true,
  solutions: ['With the can'],
  notes: 'Not the cactus',
  repeat: { rule: 'FREQ=DAILY;INTERVAL=3', start: '2025-07-27', afterCompletion: false, done: 1 },
  position: 'a',
  revision: 4,
  completedAt: '2025-07-30T16:00:00.000Z',
  createdAt: '2025-07-01T00:00:00.000Z',
};

it('is followed by the same, open, at the next hour of its rhythm, in no place of its own', () => {
  expect(nextTodo(todo, '2025-07-30')).toEqual({
    task: 'Water the plants',
    status: 'not started',
    estimateMinutes: 15,
    deadline: { at: '2025-08-02T18:00:00', hasTime: true },
    solutions: ['With the can'],
    notes: 'Not the cactus',
    repeat: { ...todo.repeat, done: 2 },
  });
});

it('what only this one held is not handed on', () => {
  const next = {
    task: 'Water all plants',
    estimateMinutes: null,
    deadline: endOfDay('2025-07-27'),
    notes: '',
  };
  const repeat = {
    rule: 'FREQ=DAILY;INTERVAL=3',
    start: '2025-07-27',
    afterCompletion: false,
    done: 1,
    next,
  };
  expect(nextTodo({ ...todo, repeat }, '2025-07-29')).toMatchObject({
    task: 'Water all plants',
    estimateMinutes: null,
    deadline: endOfDay('2025-07-30'),
    solutions: ['With the can'],
    notes: '',
    repeat: { done: 2 },
  });
  expect(nextTodo({ ...todo, repeat }, '2025-07-29')?.repeat).not.toHaveProperty('next');
});

it('is followed by nothing when it does not come again, or its times are over', () => {
  const repeat = { rule: 'FREQ=DAILY;COUNT=2', start: '2025-07-29', afterCompletion: false, done: 1 };
  expect(nextTodo({ ...todo, repeat: null }, '2025-07-30')).toBe(null);
  expect(nextTodo({ ...todo, repeat }, '2025-07-30')).toBe(null);
});
