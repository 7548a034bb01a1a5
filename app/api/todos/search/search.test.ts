import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { EVERYTHING_OPEN, writeFilter } from '@/lib/todos/find/filter';
import { freshScope } from '@/lib/todos/test-list';
import { GET as readLog } from '../log/route';
import { GET } from './route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

beforeEach(async () => {
  visitor = (await freshScope()).accountId;
});

const search = (query: string) => GET(new Request(`http://localhost/api/todos/search?${query}`), {});
const log = (query: string) => readLog(new Request(`http://localhost/api/todos/log?${query}`), {});
const put = (task: string, data: object = {}) =>
  db.todo.create({ data: { accountId: visitor, category: 'work', task, ...data } });

test('a filter is searched as it stands in the address, page after page', async () => {
  for (const task of ['Milk 1', 'Milk 2', 'Milk 3']) await put(task);
  await put('Milk 4', { category: 'home' });
  const filter = writeFilter({ ...EVERYTHING_OPEN, q: 'milk', lists: ['Work'] });
  const first = await (await search(`${filter}&limit=2`)).json();
  expect(first.todos.map(({ task }: { task: string }) => task)).toEqual(['Milk 1', 'Milk 2']);
  const second = await (await search(`${filter}&limit=2&cursor=${first.next}`)).json();
  expect(second.todos.map(({ task }: { task: string }) => task)).toEqual(['Milk 3']);
  expect(second.next).toBeNull();
});

test('days are those of the zone', async () => {
  const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
  await put('There', { deadline: `${today}T23:59:00Z` });
  const { todos } = await (await search('due=today&timeZone=Pacific/Kiritimati')).json();
  expect(todos).toHaveLength(1);
});

test('another account finds nothing of it', async () => {
  const { id } = await put('Milk', { status: 'done', completedAt: new Date() });
  visitor = (await freshScope()).accountId;
  expect((await (await search('q=milk&status=all')).json()).todos).toEqual([]);
  expect((await (await search(`status=all&cursor=w0__${id}`)).json()).todos).toEqual([]);
  expect((await (await log('')).json()).days).toEqual([]);
});

test.each([
  ['status=lost', 'status'],
  ['due=soon', 'due'],
  ['estimate=5', 'estimate'],
  ['repeating=yes', 'repeating'],
  ['timeZone=Mars', 'timeZone'],
  ['limit=0', 'limit'],
  ['limit=1000', 'limit'],
  ['cursor=x', 'cursor'],
  [`q=${'x'.repeat(201)}`, 'q'],
  ['list=', 'list.0.category'],
  [Array.from({ length: 51 }, (_, n) => `list=${n}`).join('&'), 'list'],
])('%s is refused', async (query, field) => {
  const response = await search(query);
  expect(response.status).toBe(422);
  expect((await response.json()).error.field).toBe(field);
});

test.each([
  'q=%00',
  'q=%ff',
  'q=%27;--',
  'q=%5C%27%20%26',
  'list=work%00',
  'list=work%0Aada%00',
  'q=a:*%20|%20!b',
])('%s is searched for like anything else', async (query) => {
  expect((await search(query)).status).toBe(200);
});

test.each(['before=x', 'limit=0', 'timeZone=Mars', 'list='])('log?%s: 422', async (query) => {
  expect((await log(query)).status).toBe(422);
});
