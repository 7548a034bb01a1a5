import { beforeEach, expect, test } from 'vitest';
import { db } from '../db/client';
import { type LogDay, logCursorSchema, readLog } from './log';
import { freshScope } from './test-list';
import type { Scope } from './todo';

const timeZone = 'America/Los_Angeles';

let scope: Scope;
beforeEach(async () => {
  scope = await freshScope();
});

function done(task: string, completedAt: string, data: object = {}) {
  const { accountId } = scope;
  return db.todo.create({
    data: { accountId, category: 'work', task, status: 'done', completedAt, ...data },
  });
}

/** All pages; a day that goes on is put together again. */
async function everyPage(limit: number, ...lists: string[]): Promise<LogDay[]> {
  const days: LogDay[] = [];
  let before: string | null = null;
  do {
    const page = await readLog(scope.accountId, lists, timeZone, {
      limit,
      before: before === null ? undefined : logCursorSchema.parse(before),
    });
    for (const day of page.days) {
      const known = days.at(-1);
      if (known?.date === day.date) known.todos.push(...day.todos);
      else days.push(day);
    }
    before = page.next;
  } while (before !== null);
  return days;
}

const short = (days: LogDay[]) =>
  days.map(({ date, count, minutes, unestimated, todos }) => [
    date,
    count,
    minutes,
    unestimated,
    todos.map(({ task }) => task).join(', '),
  ]);

test('days are those of the person, with the time that was estimated', async () => {
  await done('late in the evening', '2025-07-31T06:59:59Z', { estimateMinutes: 30 });
  await done('after midnight', '2025-07-31T07:00:00Z', { estimateMinutes: 15 });
  await done('at noon', '2025-07-31T19:00:00Z');
  await done('archived', '2025-07-31T19:01:00Z', { status: 'archived', estimateMinutes: 45 });
  await done('at home', '2025-07-31T19:02:00Z', { category: 'home' });
  await done('deleted', '2025-07-31T19:00:00Z', { deletedAt: new Date() });
  await done('of Ada', '2025-07-31T19:00:00Z', { endUser: 'ada' });
  await db.todo.create({
    data: { accountId: scope.accountId, category: 'work', task: 'never done', status: 'archived' },
  });
  const work = [
    ['2025-07-31', 3, 60, 1, 'archived, at noon, after midnight'],
    ['2025-07-30', 1, 30, 0, 'late in the evening'],
  ];
  expect(short(await everyPage(50, 'work'))).toEqual(work);
  expect(short(await everyPage(1, 'work'))).toEqual(work);
  for (const limit of [1, 50]) {
    expect(short(await everyPage(limit, 'home', 'work\nada'))).toEqual([
      ['2025-07-31', 2, 0, 2, 'at home, of Ada'],
    ]);
  }
  expect(short(await everyPage(50))[0]).toEqual([
    '2025-07-31',
    4,
    60,
    2,
    'at home, archived, at noon, after midnight',
  ]);
});

test.each([
  ['23 hours', '2025-03-09', ['2025-03-09T08:00:00Z', '2025-03-10T06:59:59Z']],
  ['25 hours', '2025-11-02', ['2025-11-02T07:00:00Z', '2025-11-03T07:59:59Z']],
])('a day of %s is one day', async (_name, date, instants) => {
  for (const at of instants) await done(at, at, { estimateMinutes: 1 });
  expect(short(await everyPage(1))).toEqual([[date, 2, 2, 0, [...instants].reverse().join(', ')]]);
});

test('many that were done at once stand on one page each', async () => {
  const { accountId } = scope;
  await db.todo.createMany({
    data: Array.from({ length: 25 }, (_, n) => ({
      accountId,
      category: 'work',
      task: `${n}`,
      status: 'done',
      completedAt: '2025-07-30T12:00:00.123Z',
    })),
  });
  const [day, ...others] = await everyPage(10);
  expect(others).toEqual([]);
  expect(day?.count).toBe(25);
  expect(new Set(day?.todos.map(({ task }) => task)).size).toBe(25);
});

test('nobody else’s, and nothing for nothing', async () => {
  await done('mine', '2025-07-30T12:00:00Z');
  scope = await freshScope();
  expect(await everyPage(10)).toEqual([]);
});

test.each(['', 'x', '1_2', `1753_${'-'.repeat(36)}`, '99999999999999999_x'])('%o is no cursor', (text) => {
  expect(logCursorSchema.safeParse(text).success).toBe(false);
});
