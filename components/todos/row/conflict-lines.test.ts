import { expect, it } from 'vitest';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo } from '@/lib/todos/todo';
import type { Step } from '../store/operation';
import { conflictLines } from './conflict-lines';

const clock = { now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'UTC' };
const id = '01a20000-0000-7000-8000-000000000001';
const todo = makeTodo(id, {
  task: 'Call Bob',
  estimateMinutes: 90,
  deadline: '2026-11-24T17:00:00',
  deadlineHasTime: true,
  solutions: ['by phone', 'by post'],
  revision: 3,
});

const lines = (step: Partial<Extract<Step, { do: 'update' }>>, now: Todo | null = todo) =>
  conflictLines({ mine: [{ do: 'update', id, patch: {}, ...step }], todo: now }, clock);

it('sets what was written beside what is there now, each in words', () => {
  expect(lines({ patch: { task: 'Call Ann', estimateMinutes: null } })).toEqual([
    { label: 'Title', mine: 'Call Ann', theirs: 'Call Bob' },
    { label: 'Estimate', mine: 'None', theirs: '1 h 30 min' },
  ]);
  expect(lines({ patch: { deadline: { at: '2026-11-23T23:59:00', hasTime: false } } })).toEqual([
    {
      label: 'Deadline',
      mine: 'today, Monday 23 November',
      theirs: 'tomorrow, Tuesday 24 November at 17:00',
    },
  ]);
  expect(lines({ patch: { solutions: ['by mail'] } })).toEqual([
    { label: 'Ideas', mine: 'by mail', theirs: 'by phone\nby post' },
  ]);
});

it('keeps words that were not read as they were typed', () => {
  expect(lines({ deadlineWords: 'whenever' })).toEqual([
    { label: 'Deadline', mine: 'whenever', theirs: 'tomorrow, Tuesday 24 November at 17:00' },
  ]);
});

it('loses no title that could not be added, or whose ToDo is gone', () => {
  expect(lines({ patch: { task: 'Call Ann' } }, null)).toEqual([
    { label: 'Title', mine: 'Call Ann', theirs: 'None' },
  ]);
  const mine: Step[] = [{ do: 'create', id, category: 'personal', task: 'Call Ann' }];
  expect(conflictLines({ mine, todo: null }, clock)).toEqual([
    { label: 'Title', mine: 'Call Ann', theirs: 'None' },
  ]);
});
