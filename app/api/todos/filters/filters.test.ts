import { beforeEach, expect, test, vi } from 'vitest';
import type { SavedFilter } from '@/lib/todos/find/saved-filters';
import { freshScope } from '@/lib/todos/test-list';
import { DELETE } from './[id]/route';
import { GET, POST } from './route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

beforeEach(async () => {
  visitor = (await freshScope()).accountId;
});

const address = 'http://localhost/api/todos/filters';
const save = (body: unknown) =>
  POST(new Request(address, { method: 'POST', body: JSON.stringify(body) }), {});
const remove = (id: string) =>
  DELETE(new Request(`${address}/${id}`, { method: 'DELETE' }), { params: Promise.resolve({ id }) });

async function saved(name: string, query = 'due=overdue'): Promise<SavedFilter> {
  const response = await save({ name, query });
  expect(response.status).toBe(201);
  return (await response.json()).filter;
}

async function all(): Promise<SavedFilter[]> {
  return (await (await GET(new Request(address), {})).json()).filters;
}

test('filters are kept by name, each as its address', async () => {
  const week = await saved('Week', '?due=week&status=open&view=list');
  const late = await saved('  Late \n at work ', 'list=work&due=overdue');
  expect(await all()).toEqual([
    { id: late.id, name: 'Late at work', query: 'list=work&due=overdue' },
    { id: week.id, name: 'Week', query: 'due=week' },
  ]);
  expect((await remove(week.id)).status).toBe(204);
  expect((await all()).map(({ name }) => name)).toEqual(['Late at work']);
});

test('a name is taken once', async () => {
  await saved('Late');
  const again = await save({ name: 'Late', query: 'q=milk' });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({
    error: { field: 'name', message: 'There is a filter named "Late" already. Choose another name.' },
  });
});

test('at most fifty are kept, also when they come at once', async () => {
  for (let n = 0; n < 48; n += 1) await saved(`Filter ${n}`);
  const more = await Promise.all([1, 2, 3, 4].map((n) => save({ name: `More ${n}`, query: 'q=x' })));
  expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  expect(await all()).toHaveLength(50);
});

test('another account sees and deletes none of them', async () => {
  const { id } = await saved('Late');
  visitor = (await freshScope()).accountId;
  expect(await all()).toEqual([]);
  expect((await remove(id)).status).toBe(404);
  expect((await remove('late')).status).toBe(404);
});

test.each([
  [{ name: '', query: 'q=x' }, 'name'],
  [{ name: 'x'.repeat(61), query: 'q=x' }, 'name'],
  [{ query: 'q=x' }, 'name'],
  [{ name: 'Everything', query: '' }, 'query'],
  [{ name: 'Unknown', query: 'status=lost' }, 'query'],
  [{ name: 'Long', query: `q=${'x'.repeat(4500)}` }, 'query'],
])('%o is refused', async (body, field) => {
  const response = await save(body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ error: { field } });
});
