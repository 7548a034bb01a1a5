// What is exported is imported again as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/client';
import { newId } from '../../new-id';
import { runs } from '../../testing/runs.ts';
import { isoDay } from '../../time/day';
import { recordSteps } from '../history';
import { newTodo } from '../new-todo';
import { comparePlaces, keyBetween, sortKey } from '../position';
import { freshScope } from '../test-list';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo';
import { newTodoSchema, TODO_STATUSES, type Todo } from '../todo';
import { inTodoTransaction } from '../transaction';
import { type ExportFormat, exportTodos } from './export';
import { importTodos } from './import';
import { csvHead, csvLines } from './maistro-csv';
import { jsonFoot, jsonHead, jsonLines } from './maistro-json';
import type { PortableTodo } from './portable-todo';
import { readFile } from './read-file';

const clock = { now: Date.parse('2025-07-30T16:30:00Z'), timeZone: 'America/Los_Angeles' };

const awkward = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\\',
  '|',
  '🎉',
  'é',
  ' ',
  'x',
  '\ufeff',
);
const anyText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })), { maxLength: 20 })
  .map((parts) => parts.join(''));
/** As the schema lets it through, which is as it is stored. */
const fields = newTodoSchema.shape;
const line = anyText
  .map((text) => fields.task.parse(`x${text}`))
  .chain((text) => fc.constantFrom(text, text.slice(1).trim() || 'x'));
const notes = anyText.map((text) => fields.notes.parse(text) ?? '');
const day = fc.integer({ min: 0, max: 40_000 }).map(isoDay);
const minute = fc.integer({ min: 0, max: 86_399 });
const deadline = fc.tuple(day, fc.option(minute)).map(([date, seconds]) => {
  const time = new Date((seconds ?? 86_340) * 1000).toISOString().slice(11, 19);
  return { at: `${date}T${time}`, hasTime: seconds !== null };
});
const estimate = fc.option(fc.integer({ min: 1, max: 525_600 }));
const solutions = fc.array(line, { maxLength: 3 });
const instant = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const next = fc.record(
  { task: line, estimateMinutes: estimate, deadline, solutions, notes },
  { requiredKeys: [] },
);
const repeat = fc.record(
  {
    rule: fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=5',
    ),
    start: day,
    afterCompletion: fc.boolean(),
    done: fc.nat({ max: 100 }),
    next: next.filter((fieldsOfNext) => Object.keys(fieldsOfNext).length > 0),
  },
  { requiredKeys: ['rule', 'start', 'afterCompletion', 'done'] },
);

const anyTodo: fc.Arbitrary<PortableTodo> = fc
  .record({
    id: fc.uuid(),
    category: fc.constantFrom('work', 'shopping, and more', "=it's", 'büro'),
    endUser: fc.constantFrom('', '', '-ada', 'bob "b"'),
    task: line,
    status: fc.constantFrom(...TODO_STATUSES),
    estimateMinutes: estimate,
    deadline: fc.option(deadline),
    solutions,
    notes,
    repeat: fc.option(repeat),
    position: fc.option(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 })),
    completedAt: instant,
    createdAt: instant,
  })
  .map((todo) => ({
    ...todo,
    completedAt: todo.status === 'done' || todo.status === 'archived' ? todo.completedAt : null,
  }));

const anyTodos = fc.array(anyTodo, { maxLength: 12 });

describe('a file', () => {
  test('of JSON holds what was written', () => {
    fc.assert(
      fc.property(anyTodos, (todos) => {
        const half = Math.floor(todos.length / 2);
        const parts = [
          jsonHead,
          jsonLines(todos.slice(0, half), true),
          jsonLines(todos.slice(half), half === 0),
          jsonFoot,
        ];
        const read = readFile(parts.join(''), clock);
        expect(read.problems).toEqual([]);
        expect(read.rows).toEqual(todos.map((todo, index) => ({ line: index + 2, todo })));
      }),
    );
  });

  test('of CSV holds what was written', () => {
    fc.assert(
      fc.property(anyTodos, (todos) => {
        const read = readFile(`${csvHead}${csvLines(todos.slice(0, 3))}${csvLines(todos.slice(3))}`, clock);
        expect(read).toMatchObject({ format: 'maistro', problems: [] });
        expect(read.rows.map(({ todo }) => todo)).toEqual(todos);
      }),
      { numRuns: runs(100) },
    );
  });

  test('of CSV that a spreadsheet saved anew', () => {
    const todo: PortableTodo = { ...sample, notes: 'one\ntwo' };
    const [head = '', row = ''] = [csvHead.slice(1), csvLines([todo])];
    const semicolons = `${head.replaceAll(',', ';')}${row.replaceAll(',', ';')}`.replaceAll('\r\n', '\n');
    expect(readFile(semicolons, clock).rows).toEqual([{ line: 2, todo }]);
  });
});

const sample: PortableTodo = {
  id: '01990000-0000-7000-8000-000000000001',
  category: 'work',
  endUser: '',
  task: 'Sample',
  status: 'not started',
  estimateMinutes: 5,
  deadline: null,
  solutions: [],
  notes: '',
  repeat: null,
  position: null,
  completedAt: null,
  createdAt: '2025-07-01T10:00:00.000Z',
};

test.each(['=1+1', '+1', '-1', '@x', "'=1"])('no cell begins like a formula: %s', (task) => {
  const cells = csvLines([{ ...sample, task, notes: task, solutions: [task] }]);
  expect(cells).not.toMatch(/(?:^|,)"?[=+\-@]/m);
});

async function put(accountId: string, todos: readonly PortableTodo[]): Promise<void> {
  const steps = todos.map(({ category, endUser, ...todo }) => {
    const after: Todo = {
      ...newTodo(newId(), { category: category ?? '', endUser }, todo, new Date().toISOString()),
      completedAt: todo.completedAt,
      createdAt: todo.createdAt ?? '',
    };
    return { action: 'create' as const, before: null, after };
  });
  await inTodoTransaction(accountId, (tx) => recordSteps(tx, accountId, { kind: 'user' }, steps));
}

async function exported(accountId: string, format: ExportFormat): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportTodos(accountId, format, null)) parts.push(part);
  return parts.join('');
}

async function stored(accountId: string): Promise<Todo[]> {
  const rows = await db.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM todo WHERE account_id = ${accountId}::uuid AND deleted_at IS NULL ORDER BY id`;
  return rows.map(toTodo);
}

const content = ({ id: _, position: __, ...rest }: Todo) => rest;

describe.each(['json', 'csv'] as const)('an account’s %s', (format) => {
  test('is the same in another account, and in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(anyTodos, async (todos) => {
        const [from, to] = [await freshScope(), await freshScope()];
        await put(
          from.accountId,
          todos.map((todo) => ({ ...todo, position: todo.position && `2025${todo.position}` })),
        );
        const text = await exported(from.accountId, format);
        const result = await importTodos(to.accountId, readFile(text, clock), null);
        expect(result).toMatchObject({ added: todos.length, problemCount: 0, duplicates: 0 });
        const [before, after] = [await stored(from.accountId), await stored(to.accountId)];
        expect(after.map(content)).toEqual(before.map(content));
        expect(after.sort(comparePlaces).map(content)).toEqual(before.sort(comparePlaces).map(content));

        const again = await importTodos(to.accountId, readFile(text, clock), null);
        expect(again).toMatchObject({ added: 0, duplicates: todos.length, operation: null });
      }),
      { numRuns: runs(8) },
    );
  });

  test('keeps a list that was sorted by hand', async () => {
    const [from, to] = [await freshScope(), await freshScope()];
    await put(
      from.accountId,
      ['a', 'b', 'c', 'd'].map((task) => ({ ...sample, task })),
    );
    const [a, b, , d] = await stored(from.accountId);
    if (!a || !b || !d) throw new Error('Not stored.');
    await db.todo.update({ where: { id: d.id }, data: { position: keyBetween(sortKey(a), sortKey(b)) } });
    await importTodos(to.accountId, readFile(await exported(from.accountId, format), clock), null);
    const order = (await stored(to.accountId)).sort(comparePlaces);
    expect(order.map(({ task }) => task)).toEqual(['a', 'd', 'b', 'c']);
  });
});
