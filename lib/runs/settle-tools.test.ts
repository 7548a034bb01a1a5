import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { applyTodoChanges } from '@/lib/todos/tool/apply';
import { recoverThread } from './recover';
import { settleTools } from './settle-tools';
import { ask, chatOf, clock, newPerson, type Person, tasksOf } from './test-chat';

let person: Person;
beforeEach(async () => {
  person = await newPerson();
});

type Parts = ChatMessage['parts'];

/** A run that has said hello, to which tool calls are added. */
async function aRun() {
  const { sent, answer } = await ask(person, { text: 'Hello' });
  const { id: runId } = await db.run.findFirstOrThrow({ where: { threadId: sent.threadId } });
  const scope = { accountId: person.accountId, endUser: '', category: 'personal' };
  /** What the tool does when it is called. */
  const execute = (toolCallId: string, task: string) =>
    applyTodoChanges(
      scope,
      { kind: 'assistant', assistantId: person.personal, assistantVersion: 1, runId, toolCallId },
      { create: [{ task }], update: [], remove: [] },
      { runId, toolCallId, tool: 'update_todos' },
    );
  return { runId, threadId: sent.threadId, answerId: answer?.id ?? '', execute };
}

const called = (toolCallId: string, state: 'input-streaming' | 'input-available') =>
  ({ type: 'tool-update_todos', toolCallId, state, input: { create: [] } }) as Parts[number];

describe('a tool call that the end of an answer left open', () => {
  it('is told as done when it was done', async () => {
    const { runId, execute } = await aRun();
    await execute('one', 'Buy milk');
    const answer = { accountId: person.accountId, runId };
    const [part] = await settleTools(answer, [called('one', 'input-available')], clock);
    expect(part).toMatchObject({
      state: 'output-available',
      output: { changes: [{ action: 'created', todo: { task: 'Buy milk' } }] },
    });
  });

  it.each(['input-streaming', 'input-available'] as const)(
    'is never done any more when it was not (%s)',
    async (state) => {
      const { runId, execute } = await aRun();
      const [part] = await settleTools({ accountId: person.accountId, runId }, [called('one', state)], clock);
      expect(part).toMatchObject({ state: 'output-error', errorText: expect.stringContaining('stopped') });
      await execute('one', 'Too late');
      expect(await tasksOf(person)).toEqual([]);
    },
  );

  it('leaves what is finished as it is', async () => {
    const { runId } = await aRun();
    const parts: Parts = [{ type: 'step-start' }, { type: 'text', text: 'Hello', state: 'done' }];
    expect(await settleTools({ accountId: person.accountId, runId }, parts, clock)).toEqual(parts);
  });
});

describe('a crash between what a tool did and the storing of the step', () => {
  it('leaves an answer that shows what was done', async () => {
    const { runId, threadId, answerId, execute } = await aRun();
    await execute('one', 'Buy milk');
    await db.run.update({
      where: { id: runId },
      data: { status: 'running', endedAt: null, leaseUntil: new Date(0) },
    });
    await db.message.update({ where: { id: answerId }, data: { status: 'streaming', parts: [] } });
    // As after a restart.
    (
      globalThis as unknown as { maistroRunLogs: { byRun: Map<string, unknown> } }
    ).maistroRunLogs.byRun.clear();
    expect(await recoverThread(person.accountId, threadId)).toBe(true);
    const { answer } = await chatOf(person, threadId);
    expect(answer?.metadata?.status).toBe('failed');
    expect(answer?.parts).toMatchObject([
      { type: 'step-start' },
      { type: 'tool-update_todos', toolCallId: 'one', state: 'output-available' },
    ]);
    const again = await ask(person, { threadId, text: 'Give me a todo summary.' });
    expect(again.said).toContain('Buy milk');
  });
});
