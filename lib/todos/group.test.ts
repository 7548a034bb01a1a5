import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../time/clock.ts';
import { deadlineBucket } from '../time/deadline.ts';
import { deadlineOf, groupsBy, groupTodos } from './group.ts';
import { msUntilChange } from './next-change.ts';
import { makeTodo } from './test-todo.ts';
import { anyList } from './test-todos.ts';
import type { Todo } from './todo.ts';

const timeZone = 'America/Los_Angeles';
const at = (wall: string) => ({ now: instantOf(wall, timeZone), timeZone });
const wednesday = at('2025-07-30T10:00:00');

let lastId = 0;
function todo(task: string, deadline: string | null, fields: Partial<Todo> = {}): Todo {
  lastId += 1;
  return makeTodo(String(lastId).padStart(8, '0'), {
    task,
    deadline: deadline && (deadline.length === 10 ? `${deadline}T23:59:00` : `${deadline}:00`),
    deadlineHasTime: deadline !== null && deadline.length > 10,
    ...fields,
  });
}

const shown = (todos: Todo[], clock = wednesday) =>
  Object.fromEntries(
    groupTodos(todos, clock)
      .filter((group) => group.todos.length > 0)
      .map((group) => [group.title, group.todos.map(({ task }) => task)]),
  );

describe('groups', () => {
  test('stand in the order of the headings, also when they are empty', () => {
    expect(groupTodos([], wednesday).map(({ title }) => title)).toEqual([
      'Overdue',
      'Today',
      'This week',
      'Later',
      'No deadline',
      'Done',
    ]);
  });

  test('follow the deadline; a done ToDo is done whatever its deadline, an archived one is nowhere', () => {
    const todos = [
      todo('Never', null),
      todo('Next month', '2025-08-30'),
      todo('Saturday', '2025-08-02'),
      todo('By tonight', '2025-07-30'),
      todo('At nine', '2025-07-30T09:00'),
      todo('Yesterday', '2025-07-29'),
      todo('Done late', '2025-07-01', { status: 'done' }),
      todo('Put away', null, { status: 'archived' }),
    ];
    expect(shown(todos)).toEqual({
      Overdue: ['Yesterday', 'At nine'],
      Today: ['By tonight'],
      'This week': ['Saturday'],
      Later: ['Next month'],
      'No deadline': ['Never'],
      Done: ['Done late'],
    });
  });

  test('change at midnight of the person’s zone', () => {
    const todos = [todo('By tonight', '2025-07-30')];
    expect(shown(todos, at('2025-07-30T23:59:59'))).toEqual({ Today: ['By tonight'] });
    expect(shown(todos, at('2025-07-31T00:00:00'))).toEqual({ Overdue: ['By tonight'] });
  });

  test('keep one order, however the ToDos come in', () => {
    const todos = [
      todo('Same day first', '2025-08-02'),
      todo('Same day second', '2025-08-02'),
      todo('Earlier', '2025-08-01'),
      todo('Done first', null, { status: 'done', completedAt: '2025-07-29T10:00:00.000Z' }),
      todo('Done last', null, { status: 'done', completedAt: '2025-07-29T11:00:00.000Z' }),
    ];
    const expected = {
      'This week': ['Earlier', 'Same day first', 'Same day second'],
      Done: ['Done last', 'Done first'],
    };
    expect(shown(todos)).toEqual(expected);
    expect(shown([...todos].reverse())).toEqual(expected);
  });
});

describe('for every list, instant and zone', () => {
  test('each ToDo stands in exactly one group, and archived ones in none', () => {
    fc.assert(
      fc.property(anyList, ({ clock, todos }) => {
        const groups = groupTodos(todos, clock);
        const placed = groups.flatMap((group) => group.todos.map((one) => [one.id, group.id] as const));
        const expected = todos.flatMap((one) => {
          if (one.status === 'archived') return [];
          const group = one.status === 'done' ? 'done' : deadlineBucket(deadlineOf(one), clock);
          return [[one.id, group] as const];
        });
        expect(placed.toSorted()).toEqual(expected.toSorted());
        expect(todos.map(groupsBy(clock)).filter(Boolean)).toHaveLength(placed.length);
        const minutes = todos.reduce(
          (sum, one) => sum + (one.status === 'archived' ? 0 : (one.estimateMinutes ?? 0)),
          0,
        );
        expect(groups.reduce((sum, group) => sum + group.minutes, 0)).toBe(minutes);
      }),
    );
  });

  test('nothing changes before the moment that is said, and what changes then is only time', () => {
    fc.assert(
      fc.property(anyList, ({ clock, todos }) => {
        const wait = msUntilChange(todos, clock);
        expect(wait).toBeGreaterThan(0);
        const groupsAt = (now: number) =>
          groupTodos(todos, { ...clock, now }).map((group) => group.todos.map(({ id }) => id));
        expect(groupsAt(clock.now + wait - 1)).toEqual(groupsAt(clock.now));
        expect(
          groupsAt(clock.now + wait)
            .flat()
            .toSorted(),
        ).toEqual(groupsAt(clock.now).flat().toSorted());
      }),
    );
  });
});

describe('the next change of the headings', () => {
  test('is midnight, on a day of 23 hours too', () => {
    expect(msUntilChange([todo('x', '2025-07-30')], at('2025-07-30T22:00:00'))).toBe(2 * 3_600_000);
    expect(msUntilChange([], at('2025-03-09T00:00:00'))).toBe(23 * 3_600_000);
  });

  test('is the moment after the soonest hour that was said and is still to come', () => {
    const todos = [
      todo('Past', '2025-07-30T09:00'),
      todo('Evening', '2025-07-30T18:00'),
      todo('Noon', '2025-07-30T12:00'),
      todo('Done', '2025-07-30T11:00', { status: 'done' }),
    ];
    const wait = msUntilChange(todos, wednesday);
    expect(wait).toBe(2 * 3_600_000 + 1000);
    const then = { ...wednesday, now: wednesday.now + wait };
    expect(shown(todos, then).Overdue).toEqual(['Past', 'Noon']);
  });
});
