import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { instantOf, localDate, localNow } from '../time/clock';
import { dayFromIso, isoDay } from '../time/day';
import { GUESS, planDay, WORKING_HOURS, type WorkingHours } from './day-plan';
import { groupTodos } from './group';
import { makeTodo } from './test-todo';
import { anyList } from './test-todos';
import type { Todo } from './todo';

const timeZone = 'America/Los_Angeles';
const at = (wall: string) => ({ now: instantOf(wall, timeZone), timeZone });
const morning = at('2025-07-30T06:00:00');

function todo(
  id: string,
  estimateMinutes: number | null,
  due = '2025-07-30',
  more: Partial<Todo> = {},
): Todo {
  const deadlineHasTime = due.length > 10;
  const deadline = deadlineHasTime ? `${due}:00` : `${due}T23:59:00`;
  return makeTodo(id, { deadline, deadlineHasTime, estimateMinutes, ...more });
}

function shown(todos: Todo[], clock = morning, hours?: WorkingHours): string[] {
  const plan = planDay(todos, clock, hours);
  const planned = plan.planned.map(({ todo: { id }, from, to }) => `${id} ${from}-${to}`);
  return [...planned, ...plan.left.map(({ todo: { id }, why }) => `${id} ${why}`)];
}

describe('a day', () => {
  test('begins with what is overdue, and goes on in the order of the list', () => {
    const todos = [
      todo('today', 60),
      todo('late', 30, '2025-07-28'),
      todo('first by hand', 15, '2025-07-30', { position: '2025-07-30T00' }),
      todo('tomorrow', 5, '2025-07-31'),
      todo('done', 5, '2025-07-30', { status: 'done' }),
      makeTodo('never'),
    ];
    expect(shown(todos)).toEqual(['late 09:00-09:30', 'first by hand 09:30-09:45', 'today 09:45-10:45']);
  });

  test('keeps what has an hour there, and fills the gaps with what fits', () => {
    const todos = [
      todo('call', 30, '2025-07-30T10:00'),
      todo('long', 90, '2025-07-29'),
      todo('short', 45),
      todo('evening', 60, '2025-07-30T20:00'),
    ];
    expect(shown(todos)).toEqual([
      'short 09:00-09:45',
      'call 10:00-10:30',
      'long 10:30-12:00',
      'evening 20:00-21:00',
    ]);
  });

  test('without an estimate counts half an hour, and says so', () => {
    const { planned } = planDay([todo('a', null)], morning);
    expect(planned).toMatchObject([{ minutes: GUESS, isGuess: true, from: '09:00', to: '09:30' }]);
  });

  test('lists what does not fit', () => {
    const todos = [todo('a', 300, '2025-07-28'), todo('b', 300, '2025-07-29'), todo('c', 240)];
    expect(shown(todos)).toEqual(['a 09:00-14:00', 'c 14:00-18:00', 'b no-room']);
  });

  test('leaves lunch free', () => {
    const hours = { start: '09:00', end: '17:00', lunch: { start: '12:00', end: '13:00' } };
    const todos = [todo('a', 120, '2025-07-27'), todo('b', 120, '2025-07-28'), todo('c', 60, '2025-07-29')];
    expect(shown(todos, morning, hours)).toEqual(['a 09:00-11:00', 'c 11:00-12:00', 'b 13:00-15:00']);
  });

  test('that has begun plans what is left of it', () => {
    const todos = [todo('call', 30, '2025-07-30T10:00'), todo('a', 60), todo('b', 500)];
    expect(shown(todos, at('2025-07-30T14:02:30'))).toEqual([
      'call 10:00-10:30',
      'a 14:05-15:05',
      'b no-room',
    ]);
    expect(shown([todo('a', 60)], at('2025-07-30T22:00:00'))).toEqual(['a no-room']);
  });

  test('of two at one hour the first of the list stays', () => {
    const todos = [todo('b', 30, '2025-07-30T10:00'), todo('a', 30, '2025-07-30T10:00')];
    expect(shown(todos)).toEqual(['a 10:00-10:30', 'b taken']);
  });
});

describe('when the clocks change', () => {
  const night = { start: '00:00', end: '24:00', lunch: null };
  const full = (date: string) =>
    Array.from({ length: 26 }, (_, n) => todo(String(n).padStart(2, '0'), 60, date));

  test.each([
    ['2025-03-09', 23],
    ['2025-03-10', 24],
    ['2025-11-02', 25],
  ])('%s has room for %i hours', (date, hours) => {
    const { planned, left } = planDay(full(date), at(`${date}T00:00:00`), night);
    expect(planned).toHaveLength(hours);
    expect(left).toHaveLength(26 - hours);
  });

  test('an hour that does not exist is the next one that does', () => {
    const plan = planDay([todo('a', 30, '2025-03-09T02:30')], at('2025-03-09T00:00:00'));
    expect(plan.planned).toMatchObject([{ from: '03:30', to: '04:00' }]);
  });
});

describe('any list, at any moment, in any zone', () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const span = fc
    .tuple(minute, minute)
    .map(([a, b]) => ({ start: time(Math.min(a, b)), end: time(Math.max(a, b)) }));
  const anyHours = fc.oneof(
    fc.constant(WORKING_HOURS),
    fc.tuple(span, fc.option(span)).map(([day, lunch]) => ({ ...day, lunch })),
  );

  test('everything due stands once, nothing overlaps, hours are kept', () => {
    fc.assert(
      fc.property(anyList, anyHours, ({ clock, todos }, hours) => {
        const { planned, left, date, minutes } = planDay(todos, clock, hours);
        const due = groupTodos(todos, clock)
          .filter(({ id }) => id === 'overdue' || id === 'today')
          .flatMap((group) => group.todos);
        const ids = [...planned, ...left].map((each) => each.todo.id);
        expect([...ids].sort()).toEqual(due.map(({ id }) => id).sort());

        const on = (wall: string) => {
          const next = isoDay(dayFromIso(date) + 1);
          return instantOf(wall === '24:00' ? `${next}T00:00:00` : `${date}T${wall}:00`, clock.timeZone);
        };
        for (const [index, each] of planned.entries()) {
          const before = planned[index - 1];
          if (before) expect(each.start).toBeGreaterThanOrEqual(before.end);
          expect(each.end - each.start).toBe((each.todo.estimateMinutes ?? GUESS) * 60_000);
          expect(each.from).toBe(localNow({ now: each.start, timeZone: clock.timeZone }).slice(11, 16));
          const hasHour = each.todo.deadlineHasTime && each.todo.deadline?.slice(0, 10) === localDate(clock);
          expect(each.isFixed).toBe(hasHour);
          if (hasHour) expect(each.start).toBe(instantOf(each.todo.deadline ?? '', clock.timeZone));
          else {
            expect(each.start).toBeGreaterThanOrEqual(Math.max(clock.now, on(hours.start)));
            expect(each.end).toBeLessThanOrEqual(on(hours.end));
            const { lunch } = hours;
            const isAtLunch = lunch && each.start < on(lunch.end) && on(lunch.start) < each.end;
            expect(isAtLunch && on(lunch.start) < on(lunch.end)).toBeFalsy();
          }
        }
        expect(minutes).toBe(planned.reduce((sum, each) => sum + (each.todo.estimateMinutes ?? GUESS), 0));
      }),
      { numRuns: runs(100) },
    );
  });
});
