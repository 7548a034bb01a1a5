import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/client';
import { statementsOf } from '../../threads/testing/statements';
import { freshScope } from '../test-list';
import type { Scope } from '../todo';
import type { TodoFilter } from './filter';
import { everyPage, find, put } from './test-find';

describe('filters', () => {
  let scope: Scope;
  const repeat = { rule: 'FREQ=DAILY', start: '2025-07-30', afterCompletion: false, done: 0 };
  beforeAll(async () => {
    scope = await freshScope();
    await put(scope, [
      { task: 'yesterday', due: '2025-07-29', estimateMinutes: 5 },
      { task: 'today 9:00', due: '2025-07-30T09:00' },
      { task: 'today 10:00', due: '2025-07-30T10:00', estimateMinutes: 5 },
      { task: 'today', due: '2025-07-30', repeat },
      { task: 'Tuesday', due: '2025-08-05', category: 'home' },
      { task: 'Wednesday', due: '2025-08-06', estimateMinutes: 5 },
      { task: 'never', estimateMinutes: 5 },
      { task: 'never, repeating', repeat },
      { task: 'done', status: 'done', due: '2025-07-29' },
      { task: 'of ada', endUser: 'ada', due: '2025-07-01' },
    ]);
  });

  const order = [
    'yesterday',
    'today 9:00',
    'today 10:00',
    'today',
    'Tuesday',
    'Wednesday',
    'never',
    'never, repeating',
  ];

  test.each<[Partial<TodoFilter>, string[]]>([
    [{}, order],
    [{ due: 'overdue' }, ['yesterday', 'today 9:00']],
    [{ due: 'today' }, ['today 9:00', 'today 10:00', 'today']],
    [{ due: 'week' }, ['today 9:00', 'today 10:00', 'today', 'Tuesday']],
    [{ due: 'none' }, ['never', 'never, repeating']],
    [{ estimate: 'none' }, ['today 9:00', 'today', 'Tuesday', 'never, repeating']],
    [{ repeating: true }, ['today', 'never, repeating']],
    [{ repeating: true, due: 'today', estimate: 'none' }, ['today']],
    [{ status: 'done' }, ['done']],
    [{ lists: ['home'] }, ['Tuesday']],
    [{ lists: ['home', 'work\nada'] }, ['Tuesday', 'of ada']],
    [{ q: 'never', repeating: true }, ['never, repeating']],
    [{ q: 'to', due: 'overdue' }, ['today 9:00']],
  ])('%o', async (filter, tasks) => {
    expect(await find(scope, filter)).toEqual(tasks);
    expect(await everyPage(scope, filter, 1)).toEqual(tasks);
    expect(await everyPage(scope, filter, 3)).toEqual(tasks);
  });
});

describe('long lists', () => {
  const MANY = 2600;
  let scope: Scope;
  beforeAll(async () => {
    scope = await freshScope();
    // Two of a deadline each, and a third without one.
    await put(
      scope,
      Array.from({ length: MANY }, (_, n) => ({
        task: `Common ${n}${n % 1000 === 999 ? ' rare 🎂' : ''}`,
        due: n % 3 === 0 ? undefined : `2026-${1 + (n % 12)}-1${n % 7}`.replace(/-(\d)-/, '-0$1-'),
        status: n % 2 === 0 ? 'not started' : 'done',
        category: n === 1 ? 'home' : 'work',
      })),
    );
  });

  test.each<[Partial<TodoFilter>, number]>([
    [{ status: 'all' }, MANY],
    [{ q: 'common', status: 'all' }, MANY],
    [{ q: 'common', status: 'done', lists: ['home'] }, 1],
    [{ q: 'rare', status: 'all' }, 2],
    [{ q: 'common' }, MANY / 2],
  ])('%o: every one stands on one page, the open ones and the soonest first', async (filter, count) => {
    const found = await everyPage(scope, filter, 333);
    expect(new Set(found).size).toBe(count);
    expect(found).toHaveLength(count);
    const dues = await db.todo.findMany({
      where: { accountId: scope.accountId },
      select: { task: true, deadline: true, status: true },
    });
    const order = new Map(
      dues.map(({ task, deadline, status }) => [
        task,
        `${filter.q === 'rare' || status !== 'done' ? 0 : 1} ${deadline?.toISOString() ?? 'none'}`,
      ]),
    );
    const places = found.map((task) => order.get(task) ?? '');
    expect(places).toEqual([...places].sort());
  });

  test('the words are looked up in the index, and a common one along the deadlines', async () => {
    await db.$executeRaw`ANALYZE todo`;
    const plan = async (filter: Partial<TodoFilter>) => {
      const statements = await statementsOf(() => find(scope, filter));
      const lines = await Promise.all(
        statements.map((sql) => db.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${sql}`),
      );
      return lines.flat().map((line) => line['QUERY PLAN']);
    };
    for (const q of ['rare', '🎂']) {
      expect((await plan({ q, status: 'all' })).join('\n')).toContain(
        'Bitmap Index Scan on todo_search_words',
      );
    }
    expect((await plan({})).join('\n')).toContain('Index Scan using todo_open_everywhere');
    expect((await plan({ status: 'done' })).join('\n')).toContain('Index Scan using todo_closed');
    expect((await plan({ repeating: true })).join('\n')).toContain('Index Scan using todo_repeating');
    expect((await plan({ lists: ['work'] })).join('\n')).toContain('Index Scan using todo_open');
  });
});
