import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { newAccount, serve, type TestAccount } from '@/lib/langgraph/testing/serve';
import { app } from './app';

const server = await serve(app);
const address = new URL('/api/mcp', server.url);
const clients: Client[] = [];
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await server.close();
});

/** The official client, as any program would use it. */
async function connect(apiKey: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const headers = { authorization: `Bearer ${apiKey}` };
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));
  clients.push(client);
  return client;
}

let account: TestAccount;
let client: Client;
beforeEach(async () => {
  account = await newAccount();
  client = await connect(account.apiKey);
});

type Shown = { id: string; task: string; category: string; deadline: string | null; status: string };
type Data = {
  total: number;
  todos: Shown[];
  changes: { action: string; todo?: Shown; id?: string; reason?: string }[];
  lists: { category: string; open: number; overdue: number }[];
  assistants: { id: string; name: string; category: string }[];
  thread_id: string;
  text: string;
};

async function call(name: string, args: Record<string, unknown> = {}, caller = client) {
  const result = (await caller.callTool({ name, arguments: args })) as CallToolResult;
  const [content] = result.content;
  const text = content?.type === 'text' ? content.text : '';
  return { text, isError: result.isError ?? false, data: result.structuredContent as Data };
}

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
  const add = (todos: object[], category = 'personal') => call('add_todos', { category, todos, ...zone });

  it('are added with deadlines in words, and found again', async () => {
    const { data, text } = await add([
      { task: 'Book swim lessons', deadline: '2030-08-03', time_to_complete: 30, solutions: ['City pool'] },
      { task: 'Check points' },
    ]);
    expect(data.changes.map(({ action }) => action)).toEqual(['created', 'created']);
    expect(text).toContain('Saturday 3 August 2030');
    const { data: found } = await call('list_todos', { ...zone });
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
      const { data } = await call('add_todos', { category: 'zones', todos, time_zone });
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

  it('are not added twice', async () => {
    await add([{ task: 'Buy stamps' }]);
    const { data } = await add([{ task: 'buy stamps.' }]);
    expect(data.changes).toMatchObject([{ action: 'unchanged' }]);
  });

  it('are found by list, words, status and deadline', async () => {
    await add([{ task: 'Buy stamps', deadline: '2030-01-10' }, { task: 'Buy milk' }]);
    await add([{ task: 'Buy paper' }], 'work');
    expect((await call('list_todos', { category: 'work' })).data.todos).toMatchObject([
      { task: 'Buy paper' },
    ]);
    expect((await call('list_todos', { query: 'stamps' })).data.total).toBe(1);
    expect((await call('list_todos', { due_from: '2030-01-10', due_to: '2030-01-10' })).data.total).toBe(1);
    expect((await call('list_todos', { due_from: '2030-01-11' })).data.total).toBe(0);
    const wrong = await call('list_todos', { due_from: 'some day' });
    expect(wrong).toMatchObject({ isError: true, text: 'The date "some day" was not understood.' });
  });

  it('change and are completed on whichever list they are', async () => {
    const first = (await add([{ task: 'Buy stamps', deadline: '2030-01-10' }])).data.changes[0]?.todo;
    const second = (await add([{ task: 'Write notes' }], 'work')).data.changes[0]?.todo;
    const { data } = await call('change_todos', {
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
    const done = await call('complete_todos', { ids: [first?.id, second?.id] });
    expect(done.data.changes.map(({ todo }) => todo?.status)).toEqual(['done', 'done']);
    expect((await call('list_todos', {})).data.total).toBe(0);
    expect((await call('list_todos', { status: 'done' })).data.total).toBe(2);
  });

  it('of another account are neither seen nor touched', async () => {
    const { data } = await add([{ task: 'Secret plan' }]);
    const id = data.changes[0]?.todo?.id;
    const stranger = await connect((await newAccount()).apiKey);
    expect((await call('list_todos', {}, stranger)).data.total).toBe(0);
    expect((await call('summary', {}, stranger)).text).not.toContain('Secret');
    for (const [tool, args] of [
      ['complete_todos', { ids: [id] }],
      ['change_todos', { todos: [{ id, task: 'Mine' }] }],
    ] as const) {
      const answer = await call(tool, args, stranger);
      expect(answer.data.changes).toEqual([
        { action: 'failed', id, reason: 'There is no ToDo with this id.' },
      ]);
    }
    expect((await call('list_todos', {})).data.todos).toMatchObject([
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
    const answer = await call(name, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).not.toBe('');
  });
});

describe('reading', () => {
  it('sums up each list by deadline', async () => {
    await call('add_todos', {
      category: 'personal',
      todos: [
        { task: 'Pay rent', deadline: '2020-01-01' },
        { task: 'Sort photos', time_to_complete: 90 },
      ],
    });
    await call('add_todos', { category: 'work', todos: [{ task: 'Write notes', deadline: '2030-01-01' }] });
    const { text, data } = await call('summary', zone);
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
    const { data } = await call('list_assistants');
    expect(data.assistants).toMatchObject([
      { id: account.personal, name: 'Personal', category: 'personal' },
      { id: account.work, name: 'Work', category: 'work' },
    ]);
  });

  it('offers each list as a resource', async () => {
    await call('add_todos', { category: 'side projects', todos: [{ task: 'Plan' }] });
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([{ uri: 'maistro://lists/side%20projects', name: 'side projects' }]);
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? '' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('- Plan') });
  });
});

describe('asking an assistant', () => {
  it('answers, changes the list, and goes on in the same conversation', async () => {
    const first = await call('ask_assistant', {
      assistant: 'personal',
      message: 'Create a ToDo: buy stamps by 3 August 2030.',
      ...zone,
    });
    expect(first.isError).toBe(false);
    expect(first.text).toContain(first.data.thread_id);
    expect((await call('list_todos', { category: 'personal' })).data.todos).toMatchObject([
      { task: expect.stringMatching(/buy stamps/i), deadline: '2030-08-03T23:59:00' },
    ]);
    const second = await call('ask_assistant', {
      assistant: account.personal,
      message: 'Give me a todo summary.',
      thread_id: first.data.thread_id,
      ...zone,
    });
    expect(second.data.thread_id).toBe(first.data.thread_id);
    expect(second.data.text).toMatch(/stamps/i);
    expect(await db.message.count({ where: { threadId: first.data.thread_id } })).toBe(4);
  });

  it('says who there is when the name is not known', async () => {
    const answer = await call('ask_assistant', { assistant: 'Nobody', message: 'Hello' });
    expect(answer).toMatchObject({
      isError: true,
      text: 'There is no assistant "Nobody". There are: Personal, Work.',
    });
  });

  it("does not go on in another account's conversation", async () => {
    const { data } = await call('ask_assistant', { assistant: 'Personal', message: 'Hello' });
    const stranger = await connect((await newAccount()).apiKey);
    const args = { assistant: 'Personal', message: 'Hello', thread_id: data.thread_id };
    expect((await call('ask_assistant', args, stranger)).isError).toBe(true);
    expect(await db.message.count({ where: { threadId: data.thread_id } })).toBe(2);
  });
});
