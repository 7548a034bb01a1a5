import { describe, expect, it } from 'vitest';
import { openThread } from '@/lib/runs/open-thread';
import { contents, types, type Values } from './testing/collect';
import { human } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client } = await setUp();

async function conversation(): Promise<string> {
  const { thread_id } = await client.threads.create();
  await client.runs.wait(thread_id, account.work, {
    input: human('Create ToDos: 1) Buy milk by next Monday.'),
  });
  await client.runs.wait(thread_id, account.work, { input: human('Hello') });
  return thread_id;
}

describe('a thread without messages', () => {
  it('has an empty state and no history', async () => {
    const { thread_id } = await client.threads.create();
    expect(await client.threads.getState(thread_id)).toMatchObject({ values: {}, next: [], tasks: [] });
    expect(await client.threads.getHistory(thread_id)).toEqual([]);
  });
});

describe('getState and getHistory', () => {
  it('gives a checkpoint after each step, newest first, each with its parent', async () => {
    const id = await conversation();
    const history = await client.threads.getHistory<Values>(id);
    expect(history.map((state) => types(state.values).join(' '))).toEqual([
      'human ai tool ai human ai',
      'human ai tool ai human',
      'human ai tool ai',
      'human ai tool',
      'human ai',
      'human',
    ]);
    expect(history.map((state) => state.next)).toEqual([
      [],
      ['task_maistro'],
      [],
      ['task_maistro'],
      ['update_todos'],
      ['task_maistro'],
    ]);
    expect(history.map((state) => state.metadata?.source)).toEqual([
      'loop',
      'input',
      'loop',
      'loop',
      'loop',
      'input',
    ]);
    const ids = history.map((state) => state.checkpoint.checkpoint_id);
    expect(history.map((state) => state.parent_checkpoint?.checkpoint_id)).toEqual([
      ...ids.slice(1),
      undefined,
    ]);
    expect(await client.threads.getState(id)).toEqual(history[0]);
    expect(await client.threads.getState(id, ids[3] ?? '')).toEqual(history[3]);
    const third = history[2]?.checkpoint;
    if (third) expect(await client.threads.getState(id, third)).toEqual(history[2]);
  });

  it('gives pages by limit and before, and what the metadata contains', async () => {
    const id = await conversation();
    const all = await client.threads.getHistory<Values>(id);
    expect(await client.threads.getHistory(id, { limit: 2 })).toEqual(all.slice(0, 2));
    const before = { configurable: { checkpoint_id: all[1]?.checkpoint.checkpoint_id } };
    expect(await client.threads.getHistory(id, { limit: 2, before })).toEqual(all.slice(2, 4));
    const inputs = await client.threads.getHistory(id, { metadata: { source: 'input' } });
    expect(inputs).toEqual(all.filter((state) => state.metadata?.source === 'input'));
  });

  it('answers 404 for a checkpoint that is not there', async () => {
    const id = await conversation();
    await expect(client.threads.getState(id, `${crypto.randomUUID()}.1`)).rejects.toThrow('HTTP 404');
    await expect(client.threads.getState(id, 'nonsense')).rejects.toThrow('HTTP 404');
  });
});

describe('updateState', () => {
  it('appends messages, which the browser shows and the next run answers', async () => {
    const { thread_id } = await client.threads.create();
    await client.threads.updateState(thread_id, { values: human('Hello') });
    expect((await client.threads.getState(thread_id)).next).toEqual(['task_maistro']);
    const values = await client.runs.wait(thread_id, account.work, { input: null });
    expect(contents(values)).toEqual(['Hello', 'You said: Hello']);
    const shown = await openThread(account.accountId, thread_id);
    expect(shown?.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
  });

  it('replaces a message that has the same id, and removes one', async () => {
    const { thread_id } = await client.threads.create();
    const messages = [
      { type: 'human', content: 'One', id: 'first' },
      { type: 'ai', content: 'Two', id: 'second' },
      { type: 'human', content: 'Three', id: 'third' },
    ];
    await client.threads.updateState(thread_id, { values: { messages } });
    await client.threads.updateState(thread_id, {
      values: { messages: [{ type: 'ai', content: '2', id: 'second' }] },
    });
    let state = await client.threads.getState<Values>(thread_id);
    expect(contents(state.values)).toEqual(['One', '2', 'Three']);
    expect(state.values.messages.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    await client.threads.updateState(thread_id, {
      values: { messages: [{ type: 'remove', content: '', id: 'third' }] },
    });
    state = await client.threads.getState<Values>(thread_id);
    expect(contents(state.values)).toEqual(['One', '2']);
  });

  it('forks from an earlier checkpoint, also from the middle of an answer; the first branch stays in the history', async () => {
    const id = await conversation();
    const history = await client.threads.getHistory<Values>(id);
    const afterTool = history[3]?.checkpoint;
    await client.threads.updateState(id, {
      values: { messages: [{ type: 'ai', content: 'Milk it is.' }] },
      ...(afterTool ? { checkpoint: afterTool } : {}),
      asNode: 'task_maistro',
    });
    const state = await client.threads.getState<Values>(id);
    expect(types(state.values)).toEqual(['human', 'ai', 'tool', 'ai']);
    expect(contents(state.values).at(-1)).toBe('Milk it is.');
    expect(state.values.messages.slice(0, 3)).toEqual(history[3]?.values.messages);
    const later = await client.threads.getHistory<Values>(id, { limit: 100 });
    expect(later).toEqual(expect.arrayContaining([history[0], history[1]]));
  });

  it('runs from an earlier checkpoint', async () => {
    const id = await conversation();
    const history = await client.threads.getHistory<Values>(id);
    const checkpointId = history[2]?.checkpoint.checkpoint_id ?? '';
    const values = await client.runs.wait(id, account.work, { checkpointId, input: human('Another way') });
    expect(contents(values).slice(-2)).toEqual(['Another way', 'You said: Another way']);
    expect(types(values)).toEqual(['human', 'ai', 'tool', 'ai', 'human', 'ai']);
  });

  it('says what is wrong with a state that cannot be', async () => {
    const { thread_id } = await client.threads.create();
    const update = (values: Record<string, unknown>, asNode?: string) =>
      client.threads.updateState(thread_id, { values, ...(asNode ? { asNode } : {}) });
    await expect(update({ todos: [] })).rejects.toThrow('HTTP 422');
    await expect(update({ messages: [{ type: 'tool', content: 'x', tool_call_id: 'y' }] })).rejects.toThrow(
      '422',
    );
    await expect(update(human('x'), 'nowhere')).rejects.toThrow('HTTP 422');
    await expect(update({ messages: [{ type: 'alien', content: 'x' }] })).rejects.toThrow('messages.0.type');
  });
});

describe('patchState', () => {
  it('notes metadata on the current checkpoint', async () => {
    const id = await conversation();
    await client.threads.patchState(id, { reviewed: true });
    await client.threads.patchState(id, { by: 'Ann' });
    expect((await client.threads.getState(id)).metadata).toMatchObject({ reviewed: true, by: 'Ann' });
    expect(await client.threads.getHistory(id, { metadata: { reviewed: true } })).toHaveLength(1);
  });
});
