import { randomUUID } from 'node:crypto';
import type { Client } from '@langchain/langgraph-sdk';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ROLE } from '@/lib/assistants/configuration';
import { getAssistant, listAssistants } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { rejects } from './testing/rejects';
import { clientOf, newAccount } from './testing/serve';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();
const graphId = 'task_maistro';
const create = (payload: Partial<Parameters<Client['assistants']['create']>[0]> = {}) =>
  api.client.assistants.create({ graphId, ...payload });
const configurable = (values: Record<string, unknown>) => ({ configurable: values });

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
    expect(await api.client.assistants.get(created.assistant_id)).toEqual(created);
  });

  it("makes the graph's own assistant once, however many ask for it first at the same moment", async () => {
    const found = await Promise.all(
      Array.from({ length: 16 }, () => clientOf(api.server, api.account).assistants.get(graphId)),
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
    expect(await getAssistant(api.account.accountId, assistant_id)).toMatchObject({
      ...{ name: 'Kind one', category: 'home', endUser: 'lance', role: 'Be kind.', model: null, version: 1 },
    });
    const colors = (await listAssistants(api.account.accountId)).map(({ color }) => color);
    expect(new Set(colors).size).toBe(3);
  });

  it('takes empty values for the defaults, and the context for what the configurable leaves out', async () => {
    const { assistant_id: empty } = await create({
      config: configurable({ todo_category: '', user_id: null, task_maistro_role: ' ' }),
    });
    const expected = { category: 'general', endUser: '', role: DEFAULT_ROLE };
    expect(await getAssistant(api.account.accountId, empty)).toMatchObject(expected);
    const { assistant_id: fromContext } = await create({
      config: configurable({ todo_category: 'work' }),
      context: { todo_category: 'home', user_id: 'default-user', task_maistro_role: 'Be brief.' },
    });
    const settings = { category: 'work', endUser: '', role: 'Be brief.' };
    expect(await getAssistant(api.account.accountId, fromContext)).toMatchObject(settings);
  });

  it('takes an id of the client, once; if_exists asks for the one that is there', async () => {
    const assistantId = randomUUID();
    const first = await create({ assistantId, name: 'First' });
    expect(first.assistant_id).toBe(assistantId);
    await rejects(create({ assistantId, name: 'Second' }), 409);
    expect(await create({ assistantId, name: 'Second', ifExists: 'do_nothing' })).toEqual(first);
    await api.client.assistants.delete(assistantId);
    expect(await create({ assistantId, name: 'Third' })).toMatchObject({ name: 'Third', config: {} });
  });

  it('lets ten at once with one id make one assistant', async () => {
    const assistantId = randomUUID();
    const payload = { assistantId, ifExists: 'do_nothing' as const };
    const all = await Promise.all(Array.from({ length: 10 }, () => create(payload)));
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await api.client.assistants.count()).toBe(3);
  });

  it('refuses an unknown graph at once, and says where a value is wrong', async () => {
    await rejects(api.client.assistants.create({ graphId: 'no_such_graph' }), 422);
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
      const answer = await api.send('POST', '/assistants', body);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ field })]);
    }
    expect(await api.client.assistants.count()).toBe(2);
  });
});

describe('the default assistant', () => {
  it('is the one that the name of the graph means, made once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => api.client.assistants.get(graphId)));
    expect(new Set(all.map(({ assistant_id }) => assistant_id)).size).toBe(1);
    expect(all[0]).toMatchObject({ graph_id: graphId, config: {}, metadata: { created_by: 'system' } });
    expect(await getAssistant(api.account.accountId, all[0]?.assistant_id ?? '')).toMatchObject({
      ...{ category: 'general', endUser: '', role: DEFAULT_ROLE },
    });
    expect(await api.client.assistants.count()).toBe(3);
    await rejects(api.client.assistants.get('another_graph'), 404);
  });
});

describe('the graph', () => {
  it('can be drawn, has schemas and no subgraphs', async () => {
    const { nodes, edges } = await api.client.assistants.getGraph(api.account.work);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain('__start__');
    for (const { source, target } of edges) expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(await api.client.assistants.getSchemas(graphId)).toMatchObject({
      graph_id: graphId,
      input_schema: { properties: { messages: { type: 'array' } } },
      config_schema: { properties: { todo_category: { default: 'general' } } },
    });
    expect(await api.client.assistants.getSubgraphs(api.account.work)).toEqual({});
    expect(
      await api.client.assistants.getSubgraphs(api.account.work, { namespace: 'a', recurse: true }),
    ).toEqual({});
  });
});

describe('deleting', () => {
  it('takes the assistant away, from the browser too, and leaves its threads', async () => {
    const thread = { accountId: api.account.accountId, assistantId: api.account.work, title: 'Kept' };
    await db.thread.create({ data: thread });
    await api.client.assistants.delete(api.account.work);
    await rejects(api.client.assistants.get(api.account.work), 404);
    await rejects(api.client.assistants.delete(api.account.work), 404);
    expect((await listAssistants(api.account.accountId)).map(({ name }) => name)).toEqual(['Personal']);
    expect(await db.thread.count({ where: thread })).toBe(1);
  });

  it('takes its threads along when that is asked for, and no others', async () => {
    const { accountId, work, personal } = api.account;
    for (const assistantId of [work, personal]) await db.thread.create({ data: { accountId, assistantId } });
    await api.client.assistants.delete(work, { deleteThreads: true });
    const left = await db.thread.findMany({ where: { accountId }, select: { assistantId: true } });
    expect(left).toEqual([{ assistantId: personal }]);
  });
});

it("does not find another account's assistants, whatever one tries", async () => {
  const stranger = clientOf(api.server, await newAccount()).assistants;
  for (const id of [api.account.work, randomUUID(), 'nonsense']) {
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
  await rejects(stranger.create({ graphId, assistantId: api.account.work, ifExists: 'do_nothing' }), 409);
  expect((await stranger.search()).map(({ assistant_id }) => assistant_id)).not.toContain(api.account.work);
  expect(await api.client.assistants.get(api.account.work)).toMatchObject({ name: 'Work', version: 1 });
});
