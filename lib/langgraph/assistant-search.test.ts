import { beforeEach, expect, it } from 'vitest';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();
const graphId = 'task_maistro';
const names = async (query: Parameters<typeof api.client.assistants.search>[0]) =>
  (await api.client.assistants.search(query)).map(({ name }) => name);

beforeEach(async () => {
  await api.client.assistants.create({
    graphId,
    name: 'Gamma',
    metadata: { team: 'a', tags: { x: 1, y: 2 } },
  });
  await api.client.assistants.create({ graphId, name: 'alpha_1', metadata: { team: 'a' } });
  await api.client.assistants.create({ graphId, name: 'Beta', metadata: { team: 'b' } });
});

it('finds by graph, by a part of the name in any case, and by metadata', async () => {
  expect(await names({})).toEqual(['Beta', 'alpha_1', 'Gamma', 'Work', 'Personal']);
  expect(await names({ graphId })).toHaveLength(5);
  expect(await names({ graphId: 'other' })).toEqual([]);
  expect(await names({ name: 'AM' })).toEqual(['Gamma']);
  expect(await names({ name: '_' })).toEqual(['alpha_1']);
  expect(await names({ metadata: { team: 'a' } })).toEqual(['alpha_1', 'Gamma']);
  expect(await names({ metadata: { team: 'a', tags: { x: 1 } } })).toEqual(['Gamma']);
  const counts = [{}, { name: 'am' }, { metadata: { team: 'a' } }, { graphId: 'other' }];
  expect(await Promise.all(counts.map((query) => api.client.assistants.count(query)))).toEqual([5, 1, 2, 0]);
});

it('sorts by each field in both directions', async () => {
  const id = (await api.client.assistants.search({ name: 'Gamma' }))[0]?.assistant_id ?? '';
  await api.client.assistants.update(id, { metadata: { touched: true } });
  const made = ['Personal', 'Work', 'Gamma', 'alpha_1', 'Beta'];
  const byName = ['alpha_1', 'Beta', 'Gamma', 'Personal', 'Work'];
  expect(await names({ sortBy: 'created_at', sortOrder: 'asc' })).toEqual(made);
  expect(await names({ sortBy: 'created_at', sortOrder: 'desc' })).toEqual([...made].reverse());
  expect(await names({ sortBy: 'updated_at', sortOrder: 'desc', limit: 1 })).toEqual(['Gamma']);
  expect(await names({ sortBy: 'name', sortOrder: 'asc' })).toEqual(byName);
  expect(await names({ sortBy: 'name', sortOrder: 'desc' })).toEqual(byName.reverse());
  expect(await names({ sortBy: 'graph_id', sortOrder: 'asc' })).toEqual(made);
  const ids = (await api.client.assistants.search({ sortBy: 'assistant_id', sortOrder: 'asc' })).map(
    ({ assistant_id }) => assistant_id,
  );
  expect(ids).toEqual([...ids].sort());
});

it('pages, and says how many there are and where to go on', async () => {
  const first = await api.client.assistants.search({ limit: 2, includePagination: true });
  expect(first).toMatchObject({ assistants: [{ name: 'Beta' }, { name: 'alpha_1' }], next: '2' });
  const last = await api.client.assistants.search({ limit: 2, offset: 4, includePagination: true });
  expect(last).toMatchObject({ assistants: [{ name: 'Personal' }], next: null });
  const past = await api.send('POST', '/assistants/search', { limit: 2, offset: 9 });
  expect([await past.json(), past.headers.get('x-pagination-total')]).toEqual([[], '5']);
});

it('answers with the chosen fields alone', async () => {
  const found = await api.client.assistants.search({ name: 'Gamma', select: ['name', 'version'] });
  expect(found).toEqual([{ name: 'Gamma', version: 1 }]);
});

it('refuses limits, offsets and fields that cannot be', async () => {
  for (const query of [{ limit: 0 }, { limit: 1001 }, { offset: -1 }, { sort_by: 'x' }, { select: ['x'] }]) {
    expect((await api.send('POST', '/assistants/search', query)).status).toBe(422);
  }
});
