import type { Client } from '@langchain/langgraph-sdk';
import { describe, expect, it } from 'vitest';
import { getAssistant } from '@/lib/assistants/get';
import { reviseAssistant } from '@/lib/assistants/revise';
import { rejects } from './testing/rejects';
import { setUpEach } from './testing/set-up-each';

const api = await setUpEach();
const graphId = 'task_maistro';
const create = (payload: Partial<Parameters<Client['assistants']['create']>[0]> = {}) =>
  api.client.assistants.create({ graphId, ...payload });
const configurable = (values: Record<string, unknown>) => ({ configurable: values });

describe('updating', () => {
  it('makes the next version each time, also when nothing changes', async () => {
    const { assistant_id: id } = await create();
    expect((await api.client.assistants.update(id, {})).version).toBe(2);
    expect((await api.client.assistants.update(id, {})).version).toBe(3);
  });

  it('replaces config and context, merges metadata, and keeps what is left out or null', async () => {
    const { assistant_id: id } = await create({
      config: { tags: ['old'], configurable: { todo_category: 'work', other: 1 } },
      context: { a: 1, b: 2 },
      metadata: { a: 1, b: 2 },
      description: 'Before',
    });
    const config = configurable({ todo_category: 'home' });
    const changed = await api.client.assistants.update(id, {
      config,
      context: { b: 3 },
      metadata: { b: 3, c: 4 },
    });
    expect(changed).toMatchObject({ description: 'Before', metadata: { a: 1, b: 3, c: 4 }, version: 2 });
    expect([changed.config, changed.context]).toEqual([config, { b: 3 }]);
    const nulls = { config: null, context: null, metadata: null, name: null, graph_id: null };
    const { updated_at: _, version: __, ...kept } = changed;
    expect(await (await api.send('PATCH', `/assistants/${id}`, nulls)).json()).toMatchObject({
      ...kept,
      version: 3,
    });
  });

  it('keeps the configuration when only the name is given', async () => {
    const config = configurable({ todo_category: 'work', user_id: 'lance', task_maistro_role: 'Be strict.' });
    const { assistant_id: id } = await create({ config, context: { x: 1 } });
    const renamed = await api.client.assistants.update(id, { name: 'Strict one' });
    expect(renamed).toMatchObject({ name: 'Strict one', config, context: { x: 1 }, version: 2 });
    expect(await getAssistant(api.account.accountId, id)).toMatchObject({
      category: 'work',
      role: 'Be strict.',
    });
  });

  it('shows and keeps what a person changed in the browser', async () => {
    const { assistant_id: id } = await create({ config: configurable({ todo_category: 'work', other: 1 }) });
    await reviseAssistant(api.account.accountId, id, { role: 'By hand.' });
    const shown = { todo_category: 'work', other: 1, task_maistro_role: 'By hand.' };
    expect((await api.client.assistants.get(id)).config).toEqual(configurable(shown));
    const changed = await api.client.assistants.update(id, { context: { user_id: 'lance' } });
    expect(changed).toMatchObject({ config: configurable(shown), version: 3 });
    expect(await getAssistant(api.account.accountId, id)).toMatchObject({
      role: 'By hand.',
      endUser: 'lance',
    });
  });

  it('numbers on after a rollback', async () => {
    const { assistant_id: id } = await create({ name: 'One' });
    await api.client.assistants.update(id, { name: 'Two' });
    await api.client.assistants.setLatest(id, 1);
    expect(await api.client.assistants.update(id, { name: 'Three' })).toMatchObject({
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
    await api.client.assistants.update(id, {
      ...{ name: 'Two', description: 'Second', context: { b: 2 }, metadata: { m: 2 } },
      config: configurable({ todo_category: 'home' }),
    });
    const restored = await api.client.assistants.setLatest(id, 1);
    expect(restored).toEqual({ ...first, updated_at: restored.updated_at });
    expect(await api.client.assistants.get(id)).toEqual(restored);
    expect(await api.client.assistants.getVersions(id)).toHaveLength(2);
  });

  it('answers 404 for a version that never was, 422 for what is no version', async () => {
    const { assistant_id: id } = await create();
    await rejects(api.client.assistants.setLatest(id, 2), 404);
    for (const version of [0, 1.5, '1', null, 1e20]) {
      expect((await api.send('POST', `/assistants/${id}/latest`, { version })).status).toBe(422);
    }
  });
});

describe('versions', () => {
  it('come newest first, page by page, and as none past the end', async () => {
    const { assistant_id: id } = await create({ name: 'v1', metadata: { even: false } });
    for (const n of [2, 3, 4]) {
      await api.client.assistants.update(id, { name: `v${n}`, metadata: { even: n % 2 === 0 } });
    }
    const numbers = async (page?: Parameters<typeof api.client.assistants.getVersions>[1]) =>
      (await api.client.assistants.getVersions(id, page)).map(({ version }) => version);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
    expect(await numbers({ limit: 2 })).toEqual([4, 3]);
    expect(await numbers({ limit: 2, offset: 2 })).toEqual([2, 1]);
    expect(await numbers({ limit: 2, offset: 4 })).toEqual([]);
    expect(await numbers({ metadata: { even: true } })).toEqual([4, 2]);
    const [latest] = await api.client.assistants.getVersions(id, { limit: 1 });
    expect(latest).toMatchObject({ assistant_id: id, graph_id: graphId, name: 'v4', config: {} });
    expect(latest).not.toHaveProperty('updated_at');
  });
});
