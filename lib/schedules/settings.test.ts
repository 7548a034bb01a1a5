import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createStarterAssistants } from '@/lib/assistants/create';
import { deleteAssistant } from '@/lib/assistants/delete-assistant';
import { undeleteAssistant } from '@/lib/assistants/deletion';
import { db } from '@/lib/db/client';
import { stopQueue } from '@/lib/queue/queue';
import { logOfRun } from '@/lib/runs/log';
import { readThread } from '@/lib/threads/read-thread';
import { createTodo } from '@/lib/todos/create';
import { beginChat } from './begin-chat';
import { chatPayload, chatText } from './chat-payload';
import { createSchedule } from './create';
import { fireSchedule } from './fire';
import { listScheduleViews } from './views';
import { toExpression } from './weekly';

afterAll(stopQueue);

let accountId: string;
let assistantId: string;
beforeEach(async () => {
  await db.$transaction(async (tx) => {
    accountId = (await tx.account.create({ data: {} })).id;
    await createStarterAssistants(tx, accountId);
    const where = { accountId };
    assistantId = (await tx.assistant.findFirstOrThrow({ where, orderBy: { position: 'asc' } })).id;
  });
});

const weekdays = (message = 'Give me a todo summary.') =>
  createSchedule(
    accountId,
    {
      assistantId,
      origin: 'settings',
      threadId: null,
      expression: toExpression({ days: [1, 2, 3, 4, 5], time: '08:00' }),
      timeZone: 'Europe/Berlin',
      payload: chatPayload(message),
    },
    Date.parse('2025-07-30T17:00:00Z'),
  );

async function fire(id: string, runId = crypto.randomUUID()) {
  const { nextRunAt } = await db.schedule.findUniqueOrThrow({ where: { id } });
  await fireSchedule({ id: runId, data: { id } }, beginChat, Number(nextRunAt));
  const log = logOfRun(accountId, runId);
  if (log) await new Response(log.follow()).text();
}

const textsOf = async (id: string) =>
  (await readThread(accountId, id))?.messages.map(({ role, parts }) => [
    role,
    parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  ]);

it('asks in a chat of its own, titled by the schedule, and goes on in it the next time', async () => {
  await createTodo(
    { accountId, endUser: '', category: 'personal' },
    { kind: 'user' },
    { task: 'Water plants' },
  );
  const { id } = await weekdays();
  await fire(id);
  await fire(id);
  const chat = await readThread(accountId, id);
  expect(chat?.title).toBe('Personal, every weekday at 8:00');
  expect(await textsOf(id)).toEqual([
    ['user', 'Give me a todo summary.'],
    ['assistant', expect.stringContaining('Water plants')],
    ['user', 'Give me a todo summary.'],
    ['assistant', expect.stringContaining('Water plants')],
  ]);
  expect(await db.thread.count({ where: { accountId } })).toBe(1);
});

it('makes its chat anew when the person has deleted it', async () => {
  const { id } = await weekdays();
  await fire(id);
  await db.thread.deleteMany({ where: { id, accountId } });
  await fire(id);
  expect(await textsOf(id)).toHaveLength(2);
});

it('asks once when a firing is tried again', async () => {
  const { id } = await weekdays();
  const runId = crypto.randomUUID();
  await fire(id, runId);
  await fire(id, runId);
  expect(await textsOf(id)).toHaveLength(2);
});

it('is shown in words, with its chat once there is one', async () => {
  const { id } = await weekdays('What is late?');
  expect(await listScheduleViews(accountId)).toMatchObject([
    {
      id,
      assistant: { name: 'Personal' },
      when: 'Every weekday at 8:00',
      message: 'What is late?',
      timeZone: 'Europe/Berlin',
      enabled: true,
      nextRunAt: '2025-07-31T06:00:00.000Z',
      lastRunAt: null,
      chatId: null,
    },
  ]);
  await fire(id);
  expect(await listScheduleViews(accountId)).toMatchObject([{ chatId: id, lastRunAt: expect.any(String) }]);
});

describe('the schedule of a deleted assistant', () => {
  const left = async () => (await db.schedule.findMany({ where: { accountId } })).length;
  /** As if it had been deleted so many days before the next firing. */
  async function deleteDaysBefore(id: string, days: number) {
    await deleteAssistant(accountId, assistantId);
    const { nextRunAt } = await db.schedule.findUniqueOrThrow({ where: { id } });
    const deletedAt = new Date(Number(nextRunAt) - days * 86_400_000);
    await db.assistant.updateMany({ where: { id: assistantId, accountId }, data: { deletedAt } });
  }

  it('rests unseen, asks nothing, and goes on when the assistant is back', async () => {
    const { id } = await weekdays();
    await deleteDaysBefore(id, 1);
    expect(await listScheduleViews(accountId)).toEqual([]);
    await fire(id);
    expect(await db.thread.count({ where: { accountId } })).toBe(0);
    await undeleteAssistant(accountId, assistantId);
    expect(await listScheduleViews(accountId)).toMatchObject([
      { id, lastRunAt: null, nextRunAt: '2025-08-01T06:00:00.000Z' },
    ]);
    await fire(id);
    expect(await textsOf(id)).toHaveLength(2);
  });

  it('is gone once nobody has wanted the assistant back for a month', async () => {
    const { id } = await weekdays();
    await deleteDaysBefore(id, 29);
    await fire(id);
    expect(await left()).toBe(1);
    await fire(id);
    expect(await left()).toBe(0);
  });
});

it('falls back to the default message', () => {
  expect(chatText({ input: { messages: [] } })).toBe('Give me a todo summary.');
});
