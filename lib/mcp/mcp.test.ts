import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { newAccount, type TestAccount } from '@/lib/langgraph/testing/serve';
import { app } from './app';
import { address, call, connect } from './test-client';

let account: TestAccount;
let client: Client;
beforeEach(async () => {
  account = await newAccount();
  client = await connect(account.apiKey);
});

const zone = { time_zone: 'America/Los_Angeles' };

describe('the server', () => {
  it('says what it is, and describes its tools', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'maistro' });
    expect(client.getInstructions()).toContain('time_zone');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'add_todos',
      'ask_assistant',
      'change_todos',
      'complete_todos',
      'list_assistants',
      'list_todos',
      'summary',
    ]);
    for (const tool of tools) {
      expect(tool.description).toBeTruthy();
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.outputSchema?.type).toBe('object');
    }
    const readOnly = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
    expect(readOnly.sort()).toEqual(['list_assistants', 'list_todos', 'summary']);
  });

  it('refuses who has no key, a wrong one, or a revoked one', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      });
    expect((await post({})).status).toBe(401);
    expect((await post({ 'x-api-key': 'wrong' })).status).toBe(401);
    await expect(connect('wrong')).rejects.toThrow();
  });

  it('answers what is no MCP with 4xx', async () => {
    const headers = {
      'x-api-key': account.apiKey,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    };
    const send = (body: string, extra = {}) =>
      fetch(address, { method: 'POST', headers: { ...headers, ...extra }, body });
    expect((await send('{')).status).toBe(400);
    expect((await send('{"hello": 1}')).status).toBe(400);
    expect((await send('{}', { accept: 'text/html' })).status).toBe(406);
    expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    // Not over HTTP, where the connection may end before the answer is read.
    const long = await app.request('/api/mcp', {
      method: 'POST',
      headers,
      body: `"${'x'.repeat(1_100_000)}"`,
    });
    expect(long.status).toBe(413);
    expect((await fetch(address, { headers })).status).toBe(405);
    expect((await fetch(address, { method: 'DELETE', headers })).status).toBe(405);
  });
});

describe('ToDos', () => {
  const add = (todos: object[], category = 'personal') =>
    call(client, 'add_todos', { category, todos, ...zone });

  it('are added with deadlines in words, and found again', async () => {
    const { data, text } = await add([
      { task: 'Book swim lessons', deadline: '2030-08-03', time_to_complete: 30, solutions: ['City pool'] },
      { task: 'Check points' },
    ]);
    expect(data.changes.map(({ action }) => action)).toEqual(['created', 'created']);
    expect(text).toContain('Saturday 3 August 2030');
    const { data: found } = await call(client, 'list_todos', { ...zone });
    expect(found.total).toBe(2);
    expect(found.todos).toMatchObject([
      { task: 'Book swim lessons', category: 'personal', deadline: '2030-08-03T23:59:00' },
      { task: 'Check points', deadline: null },
    ]);
    const rows = await db.todoChange.findMany({ where: { accountId: account.accountId } });
    expect(rows.map(({ actor }) => actor)).toEqual(['api', 'api']);
  });

  it('read "tomorrow" in the zone that is given', async () => {
    const now = new Date();
    const dayIn = (timeZone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(now.getTime() + 86_400_000));
    for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const todos = [{ task: `In ${time_zone}`, deadline: 'tomorrow' }];
      const { data } = await call(client, 'add_todos', { category: 'zones', todos, time_zone });
      expect(data.changes[0]?.todo?.deadline).toBe(`${dayIn(time_zone)}T23:59:00`);
    }
  });

  it('keep the ToDo and tell when its deadline is not understood', async () => {
    const { data } = await add([{ task: 'Read', deadline: 'when the cows come home' }]);
    expect(data.changes).toMatchObject([
      { action: 'created', todo: { deadline: null } },
      { action: 'failed', reason: 'The deadline "when the cows come home" was not understood.' },
    ]);
  });

  it('come again as words say, with the next one told when one is completed', async () => {
    const todos = [
      { task: 'Pay rent', deadline: '2030-08-01', repeat: 'every 1st', notes: 'To the landlord' },
      { task: 'Sync', repeat: 'biweekly' },
    ];
    const added = (await add(todos)).data.changes;
    expect(added).toMatchObject([
      { action: 'created', todo: { repeat: 'Every month on the 1st', notes: 'To the landlord' } },
      { action: 'created', todo: { task: 'Sync' } },
      { action: 'failed', reason: expect.stringContaining('"biweekly" has two meanings') },
    ]);
    const id = added[0]?.todo?.id;
    await call(client, 'change_todos', {
      todos: [{ id, add_notes: 'By transfer', all_following: true }],
      ...zone,
    });
    const { data } = await call(client, 'complete_todos', { ids: [id], ...zone });
    expect(data.changes).toMatchObject([
      { action: 'updated', todo: { status: 'done' } },
      {
        action: 'created',
        follows: id,
        todo: { deadline: '2030-09-01T23:59:00', notes: 'To the landlord\n\nBy transfer' },
      },
    ]);
    const next = data.changes[1]?.todo?.id;
    const stopped = await call(client, 'change_todos', { todos: [{ id: next, repeat: null }], ...zone });
    expect(stopped.data.changes).toMatchObject([{ action: 'updated' }]);
    expect(stopped.data.changes[0]?.todo).not.toHaveProperty('repeat');
  });

  it('are not added twice', async () => {
    await add([{ task: 'Buy stamps' }]);
    const { data } = await add([{ task: 'buy stamps.' }]);
    expect(data.changes).toMatchObject([{ action: 'unchanged' }]);
  });

  it('are found by list, words, status and deadline', async () => {
    await add([{ task: 'Buy stamps', deadline: '2030-01-10' }, { task: 'Buy milk' }]);
    await add([{ task: 'Buy paper' }], 'work');
    expect((await call(client, 'list_todos', { category: 'work' })).data.todos).toMatchObject([
      { task: 'Buy paper' },
    ]);
    expect((await call(client, 'list_todos', { query: 'stamps' })).data.total).toBe(1);
    expect(
      (await call(client, 'list_todos', { due_from: '2030-01-10', due_to: '2030-01-10' })).data.total,
    ).toBe(1);
    expect((await call(client, 'list_todos', { due_from: '2030-01-11' })).data.total).toBe(0);
    const wrong = await call(client, 'list_todos', { due_from: 'some day' });
    expect(wrong).toMatchObject({ isError: true, text: 'The date "some day" was not understood.' });
  });

  it('change and are completed on whichever list they are', async () => {
    const first = (await add([{ task: 'Buy stamps', deadline: '2030-01-10' }])).data.changes[0]?.todo;
    const second = (await add([{ task: 'Write notes' }], 'work')).data.changes[0]?.todo;
    const { data } = await call(client, 'change_todos', {
      todos: [
        { id: first?.id, deadline: null, status: 'in progress' },
        { id: second?.id, deadline: '2031-02-03T17:00', time_to_complete: 90 },
        { id: second?.id, deadline: 'gibberish' },
      ],
      ...zone,
    });
    expect(data.changes).toMatchObject([
      { action: 'updated', todo: { task: 'Buy stamps', deadline: null, status: 'in progress' } },
      { action: 'updated', todo: { deadline: '2031-02-03T17:00:00', time_to_complete: 90 } },
      { action: 'unchanged' },
      { action: 'failed', id: second?.id },
    ]);
    const done = await call(client, 'complete_todos', { ids: [first?.id, second?.id] });
    expect(done.data.changes.map(({ todo }) => todo?.status)).toEqual(['done', 'done']);
    expect((await call(client, 'list_todos', {})).data.total).toBe(0);
    expect((await call(client, 'list_todos', { status: 'done' })).data.total).toBe(2);
  });

  it('of another account are neither seen nor touched', async () => {
    const { data } = await add([{ task: 'Secret plan' }]);
    const id = data.changes[0]?.todo?.id;
    const stranger = await connect((await newAccount()).apiKey);
    expect((await call(stranger, 'list_todos', {})).data.total).toBe(0);
    expect((await call(stranger, 'summary', {})).text).not.toContain('Secret');
    for (const [tool, args] of [
      ['complete_todos', { ids: [id] }],
      ['change_todos', { todos: [{ id, task: 'Mine' }] }],
    ] as const) {
      const answer = await call(stranger, tool, args);
      expect(answer.data.changes).toEqual([
        { action: 'failed', id, reason: 'There is no ToDo with this id.' },
      ]);
    }
    expect((await call(client, 'list_todos', {})).data.todos).toMatchObject([
      { task: 'Secret plan', status: 'not started' },
    ]);
  });

  it.each([
    ['add_todos', { category: 'personal', todos: [] }],
    ['add_todos', { category: '', todos: [{ task: 'x' }] }],
    ['add_todos', { category: 'personal', todos: [{ task: '  ' }] }],
    ['add_todos', { category: 'personal', todos: [{ task: 'x' }], time_zone: 'Mars/Olympus' }],
    ['change_todos', { todos: [{ id: 'no-uuid', task: 'x' }] }],
    ['complete_todos', { ids: [] }],
    ['list_todos', { limit: 0 }],
  ])('answer a mistake in words: %s %j', async (name, args) => {
    const answer = await call(client, name, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).not.toBe('');
  });
});

describe('reading', () => {
  it('sums up each list by deadline', async () => {
    await call(client, 'add_todos', {
      category: 'personal',
      todos: [
        { task: 'Pay rent', deadline: '2020-01-01' },
        { task: 'Sort photos', time_to_complete: 90 },
      ],
    });
    await call(client, 'add_todos', {
      category: 'work',
      todos: [{ task: 'Write notes', deadline: '2030-01-01' }],
    });
    const { text, data } = await call(client, 'summary', zone);
    expect(data.lists).toEqual([
      { category: 'personal', open: 2, overdue: 1 },
      { category: 'work', open: 1, overdue: 0 },
    ]);
    expect(text).toMatch(
      /## personal\n\n### Overdue\n- Pay rent .*\n\n### No deadline\n- Sort photos \(1 h 30 min\)/,
    );
    expect(text).toMatch(/## work\n\n### Later\n- Write notes/);
  });

  it('lists the assistants', async () => {
    const { data } = await call(client, 'list_assistants');
    expect(data.assistants).toMatchObject([
      { id: account.personal, name: 'Personal', category: 'personal' },
      { id: account.work, name: 'Work', category: 'work' },
    ]);
  });

  it('offers each list as a resource', async () => {
    await call(client, 'add_todos', { category: 'side projects', todos: [{ task: 'Plan' }] });
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([{ uri: 'maistro://lists/side%20projects', name: 'side projects' }]);
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? '' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('- Plan') });
  });
});
