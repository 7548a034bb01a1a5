import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { newAccount } from '@/lib/langgraph/testing/serve';
import { call, connect, connectEach } from './test-client';

const session = await connectEach();
const zone = { time_zone: 'America/Los_Angeles' };

describe('asking an assistant', () => {
  it('answers, changes the list, and goes on in the same conversation', async () => {
    const first = await call(session.client, 'ask_assistant', {
      assistant: 'personal',
      message: 'Create a ToDo: buy stamps by 3 August 2030.',
      ...zone,
    });
    expect(first.isError).toBe(false);
    expect(first.text).toContain(first.data.thread_id);
    expect((await call(session.client, 'list_todos', { category: 'personal' })).data.todos).toMatchObject([
      { task: expect.stringMatching(/buy stamps/i), deadline: '2030-08-03T23:59:00' },
    ]);
    const second = await call(session.client, 'ask_assistant', {
      assistant: session.account.personal,
      message: 'Give me a todo summary.',
      thread_id: first.data.thread_id,
      ...zone,
    });
    expect(second.data.thread_id).toBe(first.data.thread_id);
    expect(second.data.text).toMatch(/stamps/i);
    expect(await db.message.count({ where: { threadId: first.data.thread_id } })).toBe(4);
  });

  it('says who there is when the name is not known', async () => {
    const answer = await call(session.client, 'ask_assistant', { assistant: 'Nobody', message: 'Hello' });
    expect(answer).toMatchObject({
      isError: true,
      text: 'There is no assistant "Nobody". There are: Personal, Work.',
    });
  });

  it("does not go on in another account's conversation", async () => {
    const { data } = await call(session.client, 'ask_assistant', { assistant: 'Personal', message: 'Hello' });
    const stranger = await connect((await newAccount()).apiKey);
    const args = { assistant: 'Personal', message: 'Hello', thread_id: data.thread_id };
    expect((await call(stranger, 'ask_assistant', args)).isError).toBe(true);
    expect(await db.message.count({ where: { threadId: data.thread_id } })).toBe(2);
  });
});
