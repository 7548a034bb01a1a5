import { describe, expect, it } from 'vitest';
import { app } from './app';
import { address, call, connect, connectEach } from './test-client';

const session = await connectEach();
const zone = { time_zone: 'America/Los_Angeles' };

describe('the server', () => {
  it('says what it is, and describes its tools', async () => {
    expect(session.client.getServerVersion()).toMatchObject({ name: 'maistro' });
    expect(session.client.getInstructions()).toContain('time_zone');
    const { tools } = await session.client.listTools();
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
      'x-api-key': session.account.apiKey,
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

describe('reading', () => {
  it('sums up each list by deadline', async () => {
    await call(session.client, 'add_todos', {
      category: 'personal',
      todos: [
        { task: 'Pay rent', deadline: '2020-01-01' },
        { task: 'Sort photos', time_to_complete: 90 },
      ],
    });
    await call(session.client, 'add_todos', {
      category: 'work',
      todos: [{ task: 'Write notes', deadline: '2030-01-01' }],
    });
    const { text, data } = await call(session.client, 'summary', zone);
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
    const { data } = await call(session.client, 'list_assistants');
    expect(data.assistants).toMatchObject([
      { id: session.account.personal, name: 'Personal', category: 'personal' },
      { id: session.account.work, name: 'Work', category: 'work' },
    ]);
  });

  it('offers each list as a resource', async () => {
    await call(session.client, 'add_todos', { category: 'side projects', todos: [{ task: 'Plan' }] });
    const { resources } = await session.client.listResources();
    expect(resources).toMatchObject([{ uri: 'maistro://lists/side%20projects', name: 'side projects' }]);
    const { contents } = await session.client.readResource({ uri: resources[0]?.uri ?? '' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('- Plan') });
  });
});
