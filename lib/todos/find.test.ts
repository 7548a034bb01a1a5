import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../db/client';
import { newId } from '../new-id';
import { statementsOf } from '../threads/testing/statements';
import { EVERYTHING_OPEN, type TodoFilter } from './filter';
import { findTodos } from './find';
import { findCursorSchema } from './find-place';
import { findsTypos } from './find-typos';
import { freshScope } from './test-list';
import type { Scope } from './todo';

// 09:30 on Wednesday 30 July 2025.
const clock = { now: Date.parse('2025-07-30T16:30:00Z'), timeZone: 'America/Los_Angeles' };

type Row = {
  task: string;
  category?: string;
  endUser?: string;
  status?: string;
  due?: string;
  solutions?: string[];
  notes?: string;
  estimateMinutes?: number;
  repeat?: object;
  deleted?: boolean;
};

/** `due` is a day, or a day and an hour. */
async function put({ accountId }: Scope, rows: Row[]): Promise<void> {
  await db.todo.createMany({
    data: rows.map(({ due, deleted, category = 'work', status = 'not started', ...row }) => ({
      ...row,
      id: newId(),
      accountId,
      category,
      status,
      deadline: due === undefined ? null : `${due.length > 10 ? due : `${due}T23:59`}:00Z`,
      deadlineHasTime: (due?.length ?? 0) > 10,
      completedAt: status === 'done' ? new Date() : null,
      deletedAt: deleted ? new Date() : null,
    })),
  });
}

async function find(scope: Scope, filter: Partial<TodoFilter>, limit = 50): Promise<string[]> {
  const page = await findTodos(scope.accountId, { ...EVERYTHING_OPEN, ...filter }, { clock, limit });
  return page.todos.map(({ task }) => task);
}

async function everyPage(scope: Scope, filter: Partial<TodoFilter>, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await findTodos(
      scope.accountId,
      { ...EVERYTHING_OPEN, ...filter },
      { clock, limit, cursor: cursor === null ? undefined : findCursorSchema.parse(cursor) },
    );
    found.push(...page.todos.map(({ task }) => task));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

describe('words', () => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await freshScope();
    await put(scope, [
      { task: 'Call the dentist' },
      {
        task: 'Teeth',
        notes: 'Ask the **dentist** at https://example.org/praxis?day=monday',
        due: '2025-08-01',
      },
      { task: 'Gift', solutions: ['A book on half-open doors', 'Ärger im Büro'], due: '2025-08-02' },
      { task: "It's 5 o'clock: pay 3.50 to lance@example.org" },
      { task: '日本 reisen 🎉Party' },
      { task: '„L’été“ – half…way' },
      { task: 'Dentist, done', status: 'done' },
      { task: 'Dentist, archived', status: 'archived' },
      { task: 'Dentist at home', category: 'home' },
      { task: 'Dentist of somebody else', endUser: 'ada' },
      { task: 'Dentist, deleted', deleted: true },
    ]);
    await put(await freshScope(), [{ task: 'Dentist of another account' }]);
  });

  test('those in the title come first, then the soonest deadline', async () => {
    expect(await find(scope, { q: 'dentist' })).toEqual(['Call the dentist', 'Dentist at home', 'Teeth']);
  });

  test.each([
    ['the beginning of each word', 'den cal', ['Call the dentist']],
    ['case makes no difference', 'DENTIST TEETH', ['Teeth']],
    ['words of an address', 'praxis mond', ['Teeth']],
    ['half of a joined word', 'open', ['Gift']],
    ['accents as they stand', 'ärg', ['Gift']],
    ['a mark inside a word', "o'clock", ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['half an e-mail address', 'lance@exam', ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['a number', '3.50', ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['other scripts', '日本', ['日本 reisen 🎉Party']],
    ['what stands behind a picture', 'part', ['日本 reisen 🎉Party']],
    ['typographic marks', 'l été', ['„L’été“ – half…way']],
    ['what stands before such a mark', 'half', ['„L’été“ – half…way', 'Gift']],
    ['one letter is a word', 'd', []],
    ['all words must be there', 'dentist garden', []],
    ['marks alone', "& | ! :* ' \\", []],
    ['the middle of a word is none', 'pen', []],
  ])('%s', async (_name, q, tasks) => {
    expect(await find(scope, { q })).toEqual(tasks);
  });

  test.each([
    ['done', ['Dentist, done']],
    ['archived', ['Dentist, archived']],
    ['all', ['Call the dentist', 'Dentist, done', 'Dentist, archived', 'Dentist at home', 'Teeth']],
  ] as const)('of status %s', async (status, tasks) => {
    expect(await find(scope, { q: 'dentist', status })).toEqual(tasks);
  });

  test('on the lists that are named, also another person’s', async () => {
    expect(await find(scope, { q: 'dentist', lists: ['home'] })).toEqual(['Dentist at home']);
    expect(await find(scope, { q: 'dentist', lists: ['home', 'work\nada'] })).toEqual([
      'Dentist at home',
      'Dentist of somebody else',
    ]);
  });

  test('a word without an end is found by its beginning', async () => {
    const long = 'x'.repeat(3000);
    const own = await freshScope();
    await put(own, [{ task: 'Long', notes: `${long} ${'y'.repeat(70)}` }]);
    expect(await find(own, { q: 'y'.repeat(65) })).toEqual(['Long']);
  });
});

describe('typing mistakes', () => {
  test.each([
    ['a letter left out', 'dentst'],
    ['letters that changed places', 'dnetist'],
    ['beside a word that is right', 'call dentits'],
  ])('%s', async (_name, q) => {
    expect(await findsTypos()).toBe(true);
    const scope = await freshScope();
    await put(scope, [
      { task: 'Call the dentist' },
      { task: 'Call the plumber' },
      { task: 'Call a dentist', status: 'done' },
    ]);
    await put(await freshScope(), [{ task: 'Call the dentist' }]);
    const page = await findTodos(scope.accountId, { ...EVERYTHING_OPEN, q }, { clock, limit: 50 });
    expect(page).toMatchObject({ todos: [{ task: 'Call the dentist' }], next: null, alike: true });
    expect(page.todos).toHaveLength(1);
  });

  test('are looked for only where no word fits', async () => {
    const scope = await freshScope();
    await put(scope, [{ task: 'Dentist' }, { task: 'Dentists' }, { task: 'Dentast' }]);
    expect(await find(scope, { q: 'dentist' })).toEqual(['Dentist', 'Dentists']);
  });
});

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
        task: `Common ${n}${n % 1000 === 999 ? ' rare' : ''}`,
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
    expect((await plan({ q: 'rare', status: 'all' })).join('\n')).toContain(
      'Bitmap Index Scan on todo_search_words',
    );
    expect((await plan({})).join('\n')).toContain('Index Scan using todo_open_everywhere');
    expect((await plan({ status: 'done' })).join('\n')).toContain('Index Scan using todo_closed');
    expect((await plan({ repeating: true })).join('\n')).toContain('Index Scan using todo_repeating');
    expect((await plan({ lists: ['work'] })).join('\n')).toContain('Index Scan using todo_open');
  });
});

test('a cursor that was not given out is refused', () => {
  const id = newId();
  for (const text of ['', 'x', 'r2__', `r0_2025_${id}`, 'w', `w0_${id}`, `r0__${'-'.repeat(36)}`]) {
    expect(findCursorSchema.safeParse(text).success).toBe(false);
  }
});
