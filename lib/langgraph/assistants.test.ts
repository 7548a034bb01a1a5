import { randomUUID } from 'node:crypto';
import type { Client } from '@langchain/langgraph-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROLE } from '@/lib/assistants/configuration';
import { getAssistant, listAssistants } from '@/lib/assistants/get';
import { reviseAssistant } from '@/lib/assistants/revise';
import { db } from '@/lib/db/client';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './testing/serve';

let server: TestServer;
let account: TestAccount;
let client: Client;
beforeAll(async () => {
  server = await serve();
});
beforeEach(async () => {
  account = await newAccount();
  client = clientOf(server, account);
});
afterAll(() => server.close());

const graphId = 'task_maistro';
const create = (payload: Partial<Parameters<Client['assistants']['create']>[0]> = {}) =>
  client.assistants.create({ graphId, ...payload });
const configurable = (values: Record<string, unknown>) => ({ configurable: values });
const send = (method: string, path: string, body?: unknown) =>
  fetch(server.url + path, {
    method,
    headers: { 'x-api-key': account.apiKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const rejects = (attempt: Promise<unknown>, status: number) =>
  expect(attempt).rejects.toThrow(new RegExp(`^HTTP ${status}:`));

describe('creating', () => {
  it('answers with what was given, and with the defaults of the rest', async () => {
    const created = await create({ config: configurable({ todo_category: 'personal' }) });
    expect(created).toEqual({
      assistant_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      graph_id: graphId,
      config: { configurable: { todo_category: 'personal' } },
      context: {},
      metadata: {},
      name: 'Untitled',
      description: null,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await client.assistants.get(created.assistant_id)).toEqual(created);
  });

  it("makes the graph's own assistant once, however many ask for it first at the same moment", async () => {
    const found = await Promise.all(
      Array.from({ length: 16 }, () => clientOf(server, account).assistants.get(graphId)),
    );
    expect(new Set(found.map(({ assistant_id }) => assistant_id)).size).toBe(1);
  });

  it('keeps what is not ours: unknown keys, tags, recursion limit, context, metadata', async () => {
    const given = {
      config: {
        tags: ['a'],
        recursion_limit: 7,
        configurable: { todo_category: ' Home ', depth: [1, { x: null }] },
      },
      context: { colour: 'red' },
      metadata: { team: { id: 4 } },
    };
    expect(await create(given)).toMatchObject(given);
  });

  it('makes an assistant that the browser shows, with the meaning of its configuration', async () => {
    const configuration = { todo_category: ' Home ', user_id: 'lance', task_maistro_role: 'Be kind.' };
    const { assistant_id } = await create({ name: 'Kind one', config: configurable(configuration) });
    expect(await getAssistant(account.accountId, assistant_id)).toMatchObject({
      ...{ name: 'Kind one', category: 'home', endUser: 'lance', role: 'Be kind.', model: null, version: 1 },
    });
    const colors = (await listAssistants(account.accountId)).map(({ color }) => color);
    expect(new Set(colors).size).toBe(3);
  });

  it('takes empty values for the defaults, and the context for what the configurable leaves out', async () => {
    const { assistant_id: empty } = await create({
      config: configurable({ todo_category: '', user_id: null, task_maistro_role: ' ' }),
    });
    const expected = { category: 'general', endUser: '', role: DEFAULT_ROLE };
    expect(await getAssistant(account.accountId, empty)).toMatchObject(expected);
    const { assistant_id: fromContext } = await create({
      config: configurable({ todo_category: 'work' }),
      context: { todo_category: 'home', user_id: 'default-user', task_maistro_role: 'Be brief.' },
    });
    const settings = { category: 'work', endUser: '', role: 'Be brief.' };
    expect(await getAssistant(account.accountId, fromContext)).toMatchObject(settings);
  });

  it('takes an id of the client, once; if_exists asks for the one that is there', async () => {
    const assistantId = randomUUID();
    const first = await create({ assistantId, name: 'First' });
    expect(first.assistant_id).toBe(assistantId);
    await rejects(create({ assistantId, name: 'Second' }), 409);
    expect(await create({ assistantId, name: 'Second', ifExists: 'do_nothing' })).toEqual(first);
    await client.assistants.delete(assistantId);
    expect(await create({ assistantId, name: 'Third' })).toMatchObject({ name: 'Third', config: {} });
  });

  it('lets ten at once with one id make one assistant', async () => {
    const assistantId = randomUUID();
    const payload = { assistantId, ifExists: 'do_nothing' as const };
    const all = await Promise.all(Array.from({ length: 10 }, () => create(payload)));
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await client.assistants.count()).toBe(3);
  });

  it('refuses an unknown graph at once, and says where a value is wrong', async () => {
    await rejects(client.assistants.create({ graphId: 'no_such_graph' }), 422);
    for (const [body, field] of [
      [{ graph_id: 'no_such_graph' }, 'graph_id'],
      [{}, 'graph_id'],
      [{ graph_id: graphId, assistant_id: 'x' }, 'assistant_id'],
      [
        { graph_id: graphId, config: { configurable: { todo_category: 5 } } },
        'config.configurable.todo_category',
      ],
      [
        { graph_id: graphId, config: { configurable: { todo_category: 'x'.repeat(61) } } },
        'config.configurable.todo_category',
      ],
      [{ graph_id: graphId, context: { user_id: [] } }, 'context.user_id'],
      [
        { graph_id: graphId, config: { configurable: { time_zone: 'Mars' } } },
        'config.configurable.time_zone',
      ],
      [{ graph_id: graphId, context: { model: 'no-such-model' } }, 'context.model'],
      [{ graph_id: graphId, config: { recursion_limit: 'many' } }, 'config.recursion_limit'],
      [{ graph_id: graphId, metadata: [] }, 'metadata'],
      [{ graph_id: graphId, name: ' ' }, 'name'],
    ] as const) {
      const answer = await send('POST', '/assistants', body);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
    }
    expect(await client.assistants.count()).toBe(2);
  });
});

describe('updating', () => {
  it('makes the next version each time, also when nothing changes', async () => {
    const { assistant_id: id } = await create();
    expect((await client.assistants.update(id, {})).version).toBe(2);
    expect((await client.assistants.update(id, {})).version).toBe(3);
  });

  it('replaces config and context, merges metadata, and keeps what is left out or null', async () => {
    const { assistant_id: id } = await create({
      config: { tags: ['old'], configurable: { todo_category: 'work', other: 1 } },
      context: { a: 1, b: 2 },
      metadata: { a: 1, b: 2 },
      description: 'Before',
    });
    const config = configurable({ todo_category: 'home' });
    const changed = await client.assistants.update(id, {
      config,
      context: { b: 3 },
      metadata: { b: 3, c: 4 },
    });
    expect(changed).toMatchObject({ description: 'Before', metadata: { a: 1, b: 3, c: 4 }, version: 2 });
    expect([changed.config, changed.context]).toEqual([config, { b: 3 }]);
    const nulls = { config: null, context: null, metadata: null, name: null, graph_id: null };
    const { updated_at: _, version: __, ...kept } = changed;
    expect(await (await send('PATCH', `/assistants/${id}`, nulls)).json()).toMatchObject({
      ...kept,
      version: 3,
    });
  });

  it('keeps the configuration when only the name is given', async () => {
    const config = configurable({ todo_category: 'work', user_id: 'lance', task_maistro_role: 'Be strict.' });
    const { assistant_id: id } = await create({ config, context: { x: 1 } });
    const renamed = await client.assistants.update(id, { name: 'Strict one' });
    expect(renamed).toMatchObject({ name: 'Strict one', config, context: { x: 1 }, version: 2 });
    expect(await getAssistant(account.accountId, id)).toMatchObject({ category: 'work', role: 'Be strict.' });
  });

  it('shows and keeps what a person changed in the browser', async () => {
    const { assistant_id: id } = await create({ config: configurable({ todo_category: 'work', other: 1 }) });
    await reviseAssistant(account.accountId, id, { role: 'By hand.' });
    const shown = { todo_category: 'work', other: 1, task_maistro_role: 'By hand.' };
    expect((await client.assistants.get(id)).config).toEqual(configurable(shown));
    const changed = await client.assistants.update(id, { context: { user_id: 'lance' } });
    expect(changed).toMatchObject({ config: configurable(shown), version: 3 });
    expect(await getAssistant(account.accountId, id)).toMatchObject({ role: 'By hand.', endUser: 'lance' });
  });

  it('numbers on after a rollback', async () => {
    const { assistant_id: id } = await create({ name: 'One' });
    await client.assistants.update(id, { name: 'Two' });
    await client.assistants.setLatest(id, 1);
    expect(await client.assistants.update(id, { name: 'Three' })).toMatchObject({
      version: 3,
      name: 'Three',
    });
  });
});

describe('setLatest', () => {
  it('brings all of the version back and adds none', async () => {
    const first = await create({
      ...{ name: 'One', description: 'First', context: { a: 1 }, metadata: { m: 1 } },
      config: { tags: ['t'], configurable: { todo_category: 'work', task_maistro_role: 'One.' } },
    });
    const id = first.assistant_id;
    await client.assistants.update(id, {
      ...{ name: 'Two', description: 'Second', context: { b: 2 }, metadata: { m: 2 } },
      config: configurable({ todo_category: 'home' }),
    });
    const restored = await client.assistants.setLatest(id, 1);
    expect(restored).toEqual({ ...first, updated_at: restored.updated_at });
    expect(await client.assistants.get(id)).toEqual(restored);
    expect(await client.assistants.getVersions(id)).toHaveLength(2);
  });

  it('answers 404 for a version that never was, 422 for what is no version', async () => {
    const { assistant_id: id } = await create();
    await rejects(client.assistants.setLatest(id, 2), 404);
    for (const version of [0, 1.5, '1', null, 1e20]) {
      expect((await send('POST', `/assistants/${id}/latest`, { version })).status).toBe(422);
    }
  });
});

describe('versions', () => {
  it('come newest first, page by page, and as none past the end', async () => {
    const { assistant_id: id } = await create({ name: 'v1', metadata: { even: false } });
    for (const n of [2, 3, 4]) {
      await client.assistants.update(id, { name: `v${n}`, metadata: { even: n % 2 === 0 } });
    }
    const numbers = async (page?: Parameters<typeof client.assistants.getVersions>[1]) =>
      (await client.assistants.getVersions(id, page)).map(({ version }) => version);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
    expect(await numbers({ limit: 2 })).toEqual([4, 3]);
    expect(await numbers({ limit: 2, offset: 2 })).toEqual([2, 1]);
    expect(await numbers({ limit: 2, offset: 4 })).toEqual([]);
    expect(await numbers({ metadata: { even: true } })).toEqual([4, 2]);
    const [latest] = await client.assistants.getVersions(id, { limit: 1 });
    expect(latest).toMatchObject({ assistant_id: id, graph_id: graphId, name: 'v4', config: {} });
    expect(latest).not.toHaveProperty('updated_at');
  });
});

describe('searching', () => {
  const names = async (query: Parameters<typeof client.assistants.search>[0]) =>
    (await client.assistants.search(query)).map(({ name }) => name);

  beforeEach(async () => {
    await create({ name: 'Gamma', metadata: { team: 'a', tags: { x: 1, y: 2 } } });
    await create({ name: 'alpha_1', metadata: { team: 'a' } });
    await create({ name: 'Beta', metadata: { team: 'b' } });
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
    expect(await Promise.all(counts.map((query) => client.assistants.count(query)))).toEqual([5, 1, 2, 0]);
  });

  it('sorts by each field in both directions', async () => {
    const id = (await client.assistants.search({ name: 'Gamma' }))[0]?.assistant_id ?? '';
    await client.assistants.update(id, { metadata: { touched: true } });
    const made = ['Personal', 'Work', 'Gamma', 'alpha_1', 'Beta'];
    const byName = ['alpha_1', 'Beta', 'Gamma', 'Personal', 'Work'];
    expect(await names({ sortBy: 'created_at', sortOrder: 'asc' })).toEqual(made);
    expect(await names({ sortBy: 'created_at', sortOrder: 'desc' })).toEqual([...made].reverse());
    expect(await names({ sortBy: 'updated_at', sortOrder: 'desc', limit: 1 })).toEqual(['Gamma']);
    expect(await names({ sortBy: 'name', sortOrder: 'asc' })).toEqual(byName);
    expect(await names({ sortBy: 'name', sortOrder: 'desc' })).toEqual(byName.reverse());
    expect(await names({ sortBy: 'graph_id', sortOrder: 'asc' })).toEqual(made);
    const ids = (await client.assistants.search({ sortBy: 'assistant_id', sortOrder: 'asc' })).map(
      ({ assistant_id }) => assistant_id,
    );
    expect(ids).toEqual([...ids].sort());
  });

  it('pages, and says how many there are and where to go on', async () => {
    const first = await client.assistants.search({ limit: 2, includePagination: true });
    expect(first).toMatchObject({ assistants: [{ name: 'Beta' }, { name: 'alpha_1' }], next: '2' });
    const last = await client.assistants.search({ limit: 2, offset: 4, includePagination: true });
    expect(last).toMatchObject({ assistants: [{ name: 'Personal' }], next: null });
    const past = await send('POST', '/assistants/search', { limit: 2, offset: 9 });
    expect([await past.json(), past.headers.get('x-pagination-total')]).toEqual([[], '5']);
  });

  it('answers with the chosen fields alone', async () => {
    const found = await client.assistants.search({ name: 'Gamma', select: ['name', 'version'] });
    expect(found).toEqual([{ name: 'Gamma', version: 1 }]);
  });

  it('refuses limits, offsets and fields that cannot be', async () => {
    for (const query of [
      { limit: 0 },
      { limit: 1001 },
      { offset: -1 },
      { sort_by: 'x' },
      { select: ['x'] },
    ]) {
      expect((await send('POST', '/assistants/search', query)).status).toBe(422);
    }
  });
});

describe('the default assistant', () => {
  it('is the one that the name of the graph means, made once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => client.assistants.get(graphId)));
    expect(new Set(all.map(({ assistant_id }) => assistant_id)).size).toBe(1);
    expect(all[0]).toMatchObject({ graph_id: graphId, config: {}, metadata: { created_by: 'system' } });
    expect(await getAssistant(account.accountId, all[0]?.assistant_id ?? '')).toMatchObject({
      ...{ category: 'general', endUser: '', role: DEFAULT_ROLE },
    });
    expect(await client.assistants.count()).toBe(3);
    await rejects(client.assistants.get('another_graph'), 404);
  });
});

describe('the graph', () => {
  it('can be drawn, has schemas and no subgraphs', async () => {
    const { nodes, edges } = await client.assistants.getGraph(account.work);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain('__start__');
    for (const { source, target } of edges) expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(await client.assistants.getSchemas(graphId)).toMatchObject({
      graph_id: graphId,
      input_schema: { properties: { messages: { type: 'array' } } },
      config_schema: { properties: { todo_category: { default: 'general' } } },
    });
    expect(await client.assistants.getSubgraphs(account.work)).toEqual({});
    expect(await client.assistants.getSubgraphs(account.work, { namespace: 'a', recurse: true })).toEqual({});
  });
});

describe('deleting', () => {
  it('takes the assistant away, from the browser too, and leaves its threads', async () => {
    const thread = { accountId: account.accountId, assistantId: account.work, title: 'Kept' };
    await db.thread.create({ data: thread });
    await client.assistants.delete(account.work);
    await rejects(client.assistants.get(account.work), 404);
    await rejects(client.assistants.delete(account.work), 404);
    expect((await listAssistants(account.accountId)).map(({ name }) => name)).toEqual(['Personal']);
    expect(await db.thread.count({ where: thread })).toBe(1);
  });

  it('takes its threads along when that is asked for, and no others', async () => {
    const { accountId, work, personal } = account;
    for (const assistantId of [work, personal]) await db.thread.create({ data: { accountId, assistantId } });
    await client.assistants.delete(work, { deleteThreads: true });
    const left = await db.thread.findMany({ where: { accountId }, select: { assistantId: true } });
    expect(left).toEqual([{ assistantId: personal }]);
  });
});

it("does not find another account's assistants, whatever one tries", async () => {
  const stranger = clientOf(server, await newAccount()).assistants;
  for (const id of [account.work, randomUUID(), 'nonsense']) {
    for (const attempt of [
      () => stranger.get(id),
      () => stranger.getGraph(id),
      () => stranger.getSchemas(id),
      () => stranger.getSubgraphs(id),
      () => stranger.update(id, { name: 'Taken over' }),
      () => stranger.delete(id, { deleteThreads: true }),
      () => stranger.getVersions(id),
      () => stranger.setLatest(id, 1),
    ]) {
      await rejects(attempt(), 404);
    }
  }
  await rejects(stranger.create({ graphId, assistantId: account.work, ifExists: 'do_nothing' }), 409);
  expect((await stranger.search()).map(({ assistant_id }) => assistant_id)).not.toContain(account.work);
  expect(await client.assistants.get(account.work)).toMatchObject({ name: 'Work', version: 1 });
});
