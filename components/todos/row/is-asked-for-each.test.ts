import { expect, it } from 'vitest';
import { makeTodo } from '@/lib/todos/test-todo';
import { isAskedForEach } from './is-asked-for-each';

const repeat = { rule: 'FREQ=DAILY', start: '2025-07-30', afterCompletion: false, done: 0 };
const daily = makeTodo('Water plants', { repeat });

it('asks of what the next one takes over', () => {
  expect(isAskedForEach(daily, ['deadline'])).toBe(true);
  expect(isAskedForEach(daily, ['status', 'task'])).toBe(true);
  expect(isAskedForEach(daily, ['status'])).toBe(false);
  expect(isAskedForEach(daily, ['position'])).toBe(false);
});

it('does not ask of one that comes no more, or is done', () => {
  expect(isAskedForEach({ ...daily, repeat: null }, ['deadline'])).toBe(false);
  expect(isAskedForEach({ ...daily, status: 'done' }, ['deadline'])).toBe(false);
});
