import { describe, expect, it } from 'vitest';
import { collect, type Values } from './testing/collect';
import { human } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client } = await setUp();

const create = 'Create ToDos: 1) Re-film Module 6 by next Monday. 2) Update audioUX.';

describe('runs.stream', () => {
  it('prints what the notebook prints: question, tool call, report, answer', async () => {
    const { thread_id } = await client.threads.create();
    const parts = await collect(
      client.runs.stream(thread_id, account.work, { input: human(create), streamMode: 'values' }),
    );
    expect(parts.map(({ event }) => event)).toEqual([
      'metadata',
      'values',
      'values',
      'values',
      'values',
      'end',
    ]);
    const last = parts.flatMap((part) => {
      const message = (part.data as Values | null)?.messages?.at(-1);
      return part.event === 'values' && message ? [message] : [];
    });
    expect(last.map(({ type }) => type)).toEqual(['human', 'ai', 'tool', 'ai']);
    expect(last[1]?.tool_calls?.[0]?.name).toBe('update_todos');
    expect(last[2]?.content).toMatch(/^New ToDo created:\nContent: \{/);
    expect(last[3]?.content).toContain('Re-film Module 6');
    const state = await client.threads.getState<Values>(thread_id);
    expect(state.values).toEqual(parts.at(-2)?.data);
  });

  it('counts its events from 0, whatever the modes', async () => {
    const { thread_id } = await client.threads.create();
    const parts = await collect(
      client.runs.stream(thread_id, account.work, {
        input: human(create),
        streamMode: ['values', 'updates', 'messages', 'messages-tuple', 'custom', 'events', 'debug'],
      }),
    );
    expect(parts.map((part) => part.id)).toEqual(parts.map((_, index) => String(index)));
    const events = new Set(parts.map(({ event }) => event as string));
    expect([...events].sort()).toEqual(
      [
        'custom',
        'debug',
        'end',
        'events',
        'messages',
        'messages/complete',
        'messages/metadata',
        'messages/partial',
        'metadata',
        'updates',
        'values',
      ].sort(),
    );
    const nodes = parts.flatMap((part) => (part.event === 'updates' ? Object.keys(part.data as object) : []));
    expect(nodes).toEqual(['task_maistro', 'update_todos', 'task_maistro']);
  });
});
