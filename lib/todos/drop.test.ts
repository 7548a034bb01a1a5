import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instantOf } from '../time/clock.ts';
import { type Drop, dropAt } from './drop.ts';
import { type GroupId, groupTodos } from './group.ts';
import { linesOf } from './lines.ts';
import { patchTodo } from './patch.ts';
import { placeAt, placeOf, stepFrom } from './place.ts';
import { makeTodo } from './test-todo.ts';
import { anyList } from './test-todos.ts';
import type { Todo } from './todo.ts';

const timeZone = 'America/Los_Angeles';
const wednesday = { now: instantOf('2025-07-30T10:00:00', timeZone), timeZone };

function apply(todos: readonly Todo[], drop: Drop): Todo[] {
  const patches = new Map(drop.map(({ id, patch }) => [id, patch]));
  return todos.map((todo) => patchTodo(todo, patches.get(todo.id) ?? {}, '2030-01-01T00:00:00.000Z'));
}

const order = (todos: readonly Todo[], clock = wednesday) =>
  groupTodos(todos, clock).flatMap((group) => [group.id, ...group.todos.map(({ id }) => id)]);

const OPEN: GroupId[] = ['overdue', 'today', 'this-week', 'later', 'none'];

describe('a drop', () => {
  it('puts the rows between their neighbours in the group asked for, and moves no other', () => {
    fc.assert(
      fc.property(
        anyList,
        fc.constantFrom(...OPEN),
        fc.nat(30),
        fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
        ({ clock, todos }, group, wanted, picks) => {
          const shown = todos.filter(({ status }) => status !== 'archived');
          fc.pre(shown.length > 0);
          const moved = [...new Set(picks.map((pick) => pick % shown.length))].flatMap(
            (pick) => shown[pick] ?? [],
          );
          const ids = moved.map(({ id }) => id);
          const groups = groupTodos(todos, clock);
          const others = (groups.find(({ id }) => id === group)?.todos ?? [])
            .map(({ id }) => id)
            .filter((id) => !ids.includes(id));
          const index = wanted % (others.length + 1);
          const drop = dropAt(moved, { group, index }, groups, clock);
          if (drop === null) {
            expect(group).toBe('overdue');
            return;
          }
          const after = groupTodos(apply(todos, drop), clock);
          const without = (list: typeof groups, of: GroupId) =>
            (list.find(({ id }) => id === of)?.todos ?? [])
              .map(({ id }) => id)
              .filter((id) => !ids.includes(id));
          expect(after.find(({ id }) => id === group)?.todos.map(({ id }) => id)).toEqual([
            ...others.slice(0, index),
            ...ids,
            ...others.slice(index),
          ]);
          for (const { id } of groups) expect(without(after, id)).toEqual(without(groups, id));
        },
      ),
    );
  });

  const list = [
    makeTodo('late', { deadline: '2025-07-28T23:59:00' }),
    makeTodo('fri', { deadline: '2025-08-01T23:59:00' }),
    makeTodo('sun', { deadline: '2025-08-03T23:59:00' }),
    makeTodo('aug', { deadline: '2025-08-20T23:59:00' }),
    makeTodo('any'),
    makeTodo('nine', { deadline: '2025-08-02T09:00:00', deadlineHasTime: true }),
    makeTodo('six', { deadline: '2025-08-02T18:00:00', deadlineHasTime: true }),
    makeTodo('done', { status: 'done' }),
  ];
  const dropped = (id: string, group: GroupId, index = 0) => {
    const moved = list.filter((todo) => todo.id === id);
    return dropAt(moved, { group, index }, groupTodos(list, wednesday), wednesday)?.[0]?.patch ?? null;
  };
  const day = (date: string) => ({ at: `${date}T23:59:00`, hasTime: false });

  test('gives the deadline of the group: today, the day of the neighbour, or none', () => {
    expect(dropped('any', 'today')?.deadline).toEqual(day('2025-07-30'));
    expect(dropped('any', 'this-week', 0)?.deadline).toEqual(day('2025-08-01'));
    expect(dropped('any', 'this-week', 4)?.deadline).toEqual(day('2025-08-03'));
    expect(dropped('any', 'later', 1)?.deadline).toEqual(day('2025-08-20'));
    expect(dropped('fri', 'none')?.deadline).toBeNull();
    expect(dropped('fri', 'this-week', 2)).not.toHaveProperty('deadline');
  });

  test('in an empty group: tomorrow, or the day after the week', () => {
    const only = [makeTodo('only')];
    const into = (group: GroupId) =>
      dropAt(only, { group, index: 0 }, groupTodos(only, wednesday), wednesday)?.[0]?.patch.deadline;
    expect(into('this-week')).toEqual(day('2025-07-31'));
    expect(into('later')).toEqual(day('2025-08-06'));
  });

  test('keeps the hour, unless it is past on that day', () => {
    expect(dropped('six', 'today')?.deadline).toEqual({ at: '2025-07-30T18:00:00', hasTime: true });
    expect(dropped('nine', 'today')?.deadline).toEqual(day('2025-07-30'));
    expect(dropped('nine', 'later', 1)?.deadline).toEqual({ at: '2025-08-20T09:00:00', hasTime: true });
  });

  test('on those done completes, and from there opens again', () => {
    expect(dropped('fri', 'done')).toEqual({ status: 'done' });
    expect(dropped('done', 'done')).toBeNull();
    expect(dropped('done', 'none')).toMatchObject({ status: 'not started' });
    expect(dropped('any', 'overdue')).toBeNull();
  });
});

describe('a step by keyboard', () => {
  const step = (todos: readonly Todo[], id: string, by: -1 | 1, clock = wednesday) => {
    const groups = groupTodos(todos, clock);
    const place = stepFrom(id, by, groups);
    const moved = todos.filter((todo) => todo.id === id);
    const drop = place && dropAt(moved, place, groups, clock);
    return drop && apply(todos, drop);
  };

  it('down and up again is the same list, except out of the overdue', () => {
    fc.assert(
      fc.property(anyList, fc.nat(30), fc.constantFrom<-1 | 1>(-1, 1), ({ clock, todos }, pick, by) => {
        const open = todos.filter(({ status }) => status !== 'archived' && status !== 'done');
        const id = open[pick % (open.length || 1)]?.id;
        fc.pre(id !== undefined);
        const there = step(todos, id, by, clock);
        if (there === null) return;
        expect(order(there, clock)).not.toEqual(order(todos, clock));
        const leftOverdue =
          placeOf(id, groupTodos(todos, clock))?.group === 'overdue' &&
          placeOf(id, groupTodos(there, clock))?.group !== 'overdue';
        const back = step(there, id, by === 1 ? -1 : 1, clock);
        if (leftOverdue) expect(back).toBeNull();
        else expect(order(back ?? [], clock)).toEqual(order(todos, clock));
      }),
    );
  });

  it('passes through each group, and ends at those without a deadline', () => {
    let todos: Todo[] | null = [makeTodo('a', { deadline: '2025-07-28T23:59:00' })];
    const seen: (GroupId | undefined)[] = [];
    while (todos) {
      seen.push(placeOf('a', groupTodos(todos, wednesday))?.group);
      todos = step(todos, 'a', 1);
    }
    expect(seen).toEqual(OPEN);
  });
});

describe('the place of a line', () => {
  it('is where the line stands once it has changed places', () => {
    fc.assert(
      fc.property(anyList, fc.nat(40), fc.nat(40), ({ clock, todos }, from, to) => {
        const groups = groupTodos(todos, clock);
        const lines = linesOf(groups, new Set(), true);
        const all = Array.from({ length: lines.length }, (_, index) => lines.at(index)).filter(
          (line) => line !== undefined,
        );
        expect(all.map(({ id }) => lines.indexOf(id))).toEqual(all.map((_, index) => index));
        const rows = all.filter(({ todo }) => todo !== null);
        expect(rows.map(({ id }) => id)).toEqual(lines.rows());
        const active = rows[from % (rows.length || 1)];
        const over = all[to % all.length];
        fc.pre(active !== undefined && over !== undefined && over !== all[0]);
        const place = placeAt(lines, active.id, over.id, new Set([active.id]));
        const rest = all.filter((line) => line !== active);
        rest.splice(all.indexOf(over), 0, active);
        const above = rest.slice(0, rest.indexOf(active));
        const heading = above.findLastIndex(({ todo }) => todo === null);
        expect(place).toEqual({
          group: above[heading]?.group,
          index: above.length - heading - 1,
        });
      }),
    );
  });
});
