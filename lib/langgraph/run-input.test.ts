import { describe, expect, it } from 'vitest';
import { collect, contents, types, type Values } from './testing/collect';
import { human } from './testing/model';
import { newAccount } from './testing/serve';
import { setUp } from './testing/set-up';

const { account, client, server } = await setUp();

const wait = (input: Record<string, unknown>) => client.runs.wait(null, account.work, { input });

describe('the messages of an input', () => {
  it.each([
    ['a dict of LangChain', { type: 'human', content: 'Hello' }],
    ['role and content', { role: 'user', content: 'Hello' }],
    ['a pair', ['user', 'Hello']],
    ['text', 'Hello'],
    [
      'text blocks',
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Hel' },
          { type: 'text', text: 'lo' },
        ],
      },
    ],
    [
      'what the Python class becomes',
      {
        content: 'Hello',
        additional_kwargs: {},
        response_metadata: {},
        type: 'human',
        name: null,
        id: null,
        example: false,
      },
    ],
    [
      'what the JavaScript class becomes',
      {
        lc: 1,
        type: 'constructor',
        id: ['langchain_core', 'messages', 'HumanMessage'],
        kwargs: { content: 'Hello' },
      },
    ],
    ['type and data', { type: 'human', data: { content: 'Hello' } }],
  ])('may be %s', async (_, message) => {
    const values = await wait({ messages: [message] });
    expect(contents(values)).toEqual(['Hello', 'You said: Hello']);
    expect(types(values)).toEqual(['human', 'ai']);
  });

  it('may be one message instead of a list', async () => {
    expect(contents(await wait({ messages: { role: 'user', content: 'Hello' } }))).toHaveLength(2);
  });

  it('may be several, an earlier conversation with its tool calls among them', async () => {
    const values = (await wait({
      messages: [
        { type: 'human', content: 'One', id: 'a', name: 'Ann' },
        {
          type: 'ai',
          content: '',
          id: 'b',
          tool_calls: [{ name: 'search_todos', args: { query: 'x' }, id: 'call' }],
        },
        { type: 'tool', content: '0 found', tool_call_id: 'call', id: 'c' },
        { type: 'ai', content: 'Nothing.', id: 'd' },
        { type: 'human', content: 'Two', id: 'e' },
      ],
    })) as unknown as Values;
    expect(types(values)).toEqual(['human', 'ai', 'tool', 'ai', 'human', 'ai']);
    expect(values.messages.slice(0, 5).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(values.messages[1]?.tool_calls).toMatchObject([
      { name: 'search_todos', args: { query: 'x' }, id: 'call' },
    ]);
    expect(values.messages[0]).toMatchObject({ name: 'Ann' });
    expect(contents(values).at(-1)).toBe('You said: Two');
  });

  it('are answered together when there are several', async () => {
    const name = crypto.randomUUID().slice(0, 8);
    const values = await wait({ messages: [`I am ${name}.`, 'How are you?'] });
    expect(contents(values).slice(0, 2)).toEqual([`I am ${name}.`, 'How are you?']);
    expect(contents(values).at(-1)).toBe(`You said: I am ${name}.\n\nHow are you?`);
  });

  it('are not stored twice when a client repeats them with their ids', async () => {
    const { thread_id } = await client.threads.create();
    const first = { role: 'user', content: 'One', id: 'm1' };
    await client.runs.wait(thread_id, account.work, { input: { messages: [first] } });
    const values = await client.runs.wait(thread_id, account.work, {
      input: { messages: [first, { role: 'user', content: 'Two', id: 'm2' }] },
    });
    expect(contents(values)).toEqual(['One', 'You said: One', 'Two', 'You said: Two']);
  });

  it.each([
    ['no messages', {}, 'input.messages'],
    ['an unknown type', { messages: [{ type: 'alien', content: 'x' }] }, 'input.messages.0.type'],
    ['no text', { messages: [{ role: 'user', content: ' ' }] }, 'input.messages.0.content'],
    [
      'an image',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: 'x' }] }] },
      'input.messages.0.content',
    ],
    ['a number', { messages: [7] }, 'input.messages.0'],
    ['a text that is too long', { messages: ['x'.repeat(20_001)] }, 'input.messages.0.content'],
    ['another key', { todos: [] }, 'input.todos'],
  ])('are refused with the place when there is %s', async (_, input, field) => {
    await expect(wait(input)).rejects.toThrow(`"field":"${field}"`);
    await expect(wait(input)).rejects.toThrow('HTTP 422');
  });
});

describe('what a run names', () => {
  it('is the default assistant when it is the name of the graph', async () => {
    const values = await client.runs.wait(null, 'task_maistro', { input: human('Hello') });
    expect(contents(values)).toHaveLength(2);
  });

  it('answers 404 at once for an unknown graph or assistant, and never inside the stream', async () => {
    const { thread_id } = await client.threads.create();
    for (const id of ['other_graph', crypto.randomUUID(), (await newAccount()).work]) {
      await expect(client.runs.create(thread_id, id, { input: human('x') })).rejects.toThrow('HTTP 404');
      const answer = await fetch(`${server.url}/threads/${thread_id}/runs/stream`, {
        method: 'POST',
        headers: { 'x-api-key': account.apiKey },
        body: JSON.stringify({ assistant_id: id, input: human('x') }),
      });
      expect(answer.status).toBe(404);
    }
    expect(await client.runs.list(thread_id)).toEqual([]);
  });

  it('says which stream modes there are', async () => {
    const streamMode = 'everything' as 'values';
    const wrong = collect(client.runs.stream(null, account.work, { input: human('x'), streamMode }));
    await expect(wrong).rejects.toThrow('messages-tuple');
  });

  it.each([
    ['a stream mode', { stream_mode: 'everything' }],
    ['a strategy', { multitask_strategy: 'fight' }],
    ['a delay', { after_seconds: -1 }],
    ['a webhook', { webhook: 'ftp://example.com' }],
    ['a private webhook', { webhook: 'http://127.0.0.1/hook' }],
    ['a time zone', { config: { configurable: { time_zone: 'Mars/Olympus' } } }],
    ['a category', { context: { todo_category: 'x'.repeat(61) } }],
    ['a model', { config: { configurable: { model: 'nobody/knows' } } }],
    ['an interrupt', { interrupt_before: ['update_todos'] }],
    ['something to resume', { command: { resume: 'yes' } }],
  ])('is refused when it names %s that cannot be', async (_, wrong) => {
    const answer = await fetch(`${server.url}/runs/wait`, {
      method: 'POST',
      headers: { 'x-api-key': account.apiKey },
      body: JSON.stringify({ assistant_id: account.work, input: human('x'), ...wrong }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: 'invalid', field: expect.any(String) });
  });
});
