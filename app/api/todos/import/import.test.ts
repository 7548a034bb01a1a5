import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import type { ImportPreview, ImportResult } from '@/lib/todos/files/import-preview';
import { freshScope } from '@/lib/todos/test-list';
import { undoOperation } from '@/lib/todos/undo/undo';
import { GET } from '../export/route';
import { POST } from './route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

beforeEach(async () => {
  visitor = (await freshScope()).accountId;
});

const address = 'http://localhost/api/todos/import';
const send = (body: unknown) =>
  POST(new Request(address, { method: 'POST', body: JSON.stringify(body) }), {});

async function preview(body: object): Promise<ImportPreview> {
  const response = await send(body);
  expect(response.status).toBe(200);
  return response.json();
}

async function apply(body: object): Promise<ImportResult> {
  const response = await send({ ...body, apply: true });
  expect(response.status).toBe(200);
  return response.json();
}

async function onList(): Promise<string[]> {
  const where = { accountId: visitor, deletedAt: null };
  const rows = await db.todo.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(({ category, task }) => `${category}: ${task}`);
}

const TABLE = 'Title,Due,List\nBuy milk,tomorrow,Home\nCall mum,some day,Work\nBuy milk,,Home\n,,Work\n';

test('a preview says what would be added, and changes nothing', async () => {
  const found = await preview({ text: TABLE, timeZone: 'Asia/Kolkata' });
  expect(found).toMatchObject({
    format: 'csv',
    count: 3,
    duplicates: 0,
    lists: [
      { category: 'home', count: 2 },
      { category: 'work', count: 1 },
    ],
    todos: [
      { line: 2, task: 'Buy milk', category: 'home', isDuplicate: false },
      { line: 3, task: 'Call mum', category: 'work', deadline: null, notes: 'Date: some day' },
      { line: 4, task: 'Buy milk', deadline: null },
    ],
    problems: [{ line: 3 }, { line: 5, message: 'A ToDo needs a title.' }],
    problemCount: 2,
  });
  expect(found.todos[0]?.deadline?.hasTime).toBe(false);
  expect(await onList()).toEqual([]);
});

test('what is added is one operation, which can be undone', async () => {
  const { operation, added } = await apply({ text: TABLE });
  expect(added).toBe(3);
  expect(await onList()).toEqual(['home: Buy milk', 'work: Call mum', 'home: Buy milk']);
  const undone = await undoOperation(visitor, operation?.id ?? '', { id: randomUUID() });
  expect(undone.changes).toHaveLength(3);
  expect(await onList()).toEqual([]);
});

test('sent twice it is added once', async () => {
  const body = { text: 'Title\nBuy milk', category: 'home', id: randomUUID() };
  const [first, second] = await Promise.all([apply(body), apply(body)]);
  expect([first.added, second.added]).toEqual([1, 1]);
  expect(await onList()).toEqual(['home: Buy milk']);
});

test('what is on the list already is left alone, as often as it is there', async () => {
  await apply({ text: 'Title,Done\nBuy milk,\nPaid,yes', category: 'home' });
  const again = { text: 'Title,Done\nBuy milk,\nBuy milk,\nPaid,yes\nbuy milk now,', category: 'Home' };
  const found = await preview(again);
  expect(found.duplicates).toBe(2);
  expect(found.todos.map(({ isDuplicate }) => isDuplicate)).toEqual([true, false, true, false]);
  expect(await apply(again)).toMatchObject({ added: 2 });
  expect(await onList()).toHaveLength(4);
  const other = await preview({ ...again, category: 'work' });
  expect(other.duplicates).toBe(0);
});

test('a list that is chosen takes all of them, also one of another person', async () => {
  await apply({ text: TABLE, category: 'work\nada' });
  const rows = await db.todo.findMany({ where: { accountId: visitor } });
  expect(rows.map(({ category, endUser }) => [category, endUser])).toEqual(Array(3).fill(['work', 'ada']));
});

test('ten thousand at once', async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `Task ${n},"Some notes, ${n}"`);
  const { added, todos, operation } = await apply({
    text: `Title,Notes\n${rows.join('\n')}`,
    category: 'work',
  });
  expect([added, todos.length]).toEqual([10_000, 200]);
  expect(await db.todo.count({ where: { accountId: visitor } })).toBe(10_000);
  expect(await db.todoChange.count({ where: { accountId: visitor, operationId: operation?.id } })).toBe(
    10_000,
  );
});

describe('what is refused', () => {
  test.each([
    [{ text: 'Title\nBuy milk' }, 422, 'category'],
    [{ text: 'hello' }, 422, 'text'],
    [{ text: '{' }, 422, 'text'],
    [{}, 422, 'text'],
    [{ text: TABLE, category: '' }, 422, 'category.category'],
    [{ text: TABLE, id: 'x' }, 422, 'id'],
    [{ text: TABLE, timeZone: 'Mars' }, 422, 'timeZone'],
    [{ text: `Title\n${'x'.repeat(5_000_000)}`, category: 'work' }, 413, 'text'],
    [{ text: 'x'.repeat(16_000_000), category: 'work' }, 413, undefined],
  ])('%#', async (body, status, field) => {
    const response = await send(body);
    expect(response.status).toBe(status);
    expect((await response.json()).error.field).toBe(field);
  });
});

describe('the export', () => {
  const get = (query = '') => GET(new Request(`http://localhost/api/todos/export?${query}`), {});

  test('is a file of one list, or of all, of this account alone', async () => {
    await apply({ text: TABLE });
    const all = await get();
    expect(all.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''maistro-todos-[\d-]+\.json$/);
    expect((await all.json()).todos).toHaveLength(3);
    const home = await get('format=csv&category=Home');
    expect(home.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await home.text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await preview({ text })).duplicates).toBe(2);
    visitor = (await freshScope()).accountId;
    expect((await (await get()).json()).todos).toEqual([]);
    expect((await get('format=xml')).status).toBe(422);
  });

  test('goes on past its first page', async () => {
    const rows = Array.from({ length: 1001 }, (_, n) => `Task ${n}`);
    await apply({ text: `Title\n${rows.join('\n')}`, category: 'work' });
    const { todos } = await (await get()).json();
    expect(todos.map(({ task }: { task: string }) => task)).toEqual(rows);
    expect((await (await get('format=csv')).text()).trimEnd().split('\r\n')).toHaveLength(1002);
  });
});
