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
import { chatSchedulePatch, toPatch } from './chat-input';
import { chatPayload, chatText } from './chat-payload';
import { createSchedule } from './create';
import { editChatSchedule } from './edit-chat-schedule';
import { fireSchedule } from './fire';
import { runScheduleNow } from './run-now';
import { deleteSchedule } from './update';
import { readScheduleSettings } from './views';
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

const weekdays = (message = 'Give me a todo summary.', id?: string) =>
  createSchedule(
    accountId,
    {
      ...(id ? { id } : {}),
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

const viewsOf = async () => (await readScheduleSettings(accountId)).schedules;

it('is shown in words, with its chat once there is one', async () => {
  const { id } = await weekdays('What is late?');
  expect(await viewsOf()).toMatchObject([
    {
      id,
      assistant: { name: 'Personal' },
      isResting: false,
      when: 'Every weekday at 8:00',
      weekly: { days: [1, 2, 3, 4, 5], time: '08:00' },
      message: 'What is late?',
      timeZone: 'Europe/Berlin',
      enabled: true,
      nextRunAt: '2025-07-31T06:00:00.000Z',
      lastRunAt: null,
      chatId: null,
    },
  ]);
  await fire(id);
  expect(await viewsOf()).toMatchObject([{ chatId: id, lastRunAt: expect.any(String) }]);
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

  it('rests, asks nothing, and goes on when the assistant is back', async () => {
    const { id } = await weekdays();
    await deleteDaysBefore(id, 1);
    expect(await viewsOf()).toMatchObject([{ assistant: { name: 'Personal' }, isResting: true }]);
    const now = runScheduleNow(accountId, id, beginChat, Date.now());
    await expect(now).rejects.toMatchObject({ code: 'not_found' });
    await fire(id);
    expect(await db.thread.count({ where: { accountId } })).toBe(0);
    await undeleteAssistant(accountId, assistantId);
    expect(await viewsOf()).toMatchObject([
      { id, isResting: false, lastRunAt: null, nextRunAt: '2025-08-01T06:00:00.000Z' },
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

const NOW = Date.parse('2025-07-30T17:00:00Z');
const edit = (id: string, body: unknown) =>
  editChatSchedule(accountId, id, toPatch(chatSchedulePatch.parse(body)), NOW);

it('is changed in part or in whole, and its chat is titled anew', async () => {
  const { id } = await weekdays();
  await fire(id);
  await edit(id, { days: [6], time: '10:30', message: ' What is new? ' });
  expect(await viewsOf()).toMatchObject([
    {
      when: 'Every Saturday at 10:30',
      message: 'What is new?',
      timeZone: 'Europe/Berlin',
      nextRunAt: '2025-08-02T08:30:00.000Z',
    },
  ]);
  expect((await readThread(accountId, id))?.title).toBe('Personal, every Saturday at 10:30');
  const { id: work } = await db.assistant.findFirstOrThrow({
    where: { accountId, id: { not: assistantId } },
  });
  await edit(id, { assistantId: work, timeZone: 'UTC', enabled: false });
  expect(await viewsOf()).toMatchObject([
    {
      assistant: { name: 'Work' },
      timeZone: 'UTC',
      enabled: false,
      nextRunAt: null,
      message: 'What is new?',
    },
  ]);
  await db.thread.update({ where: { id }, data: { title: 'Mine' } });
  await edit(id, { days: [0], time: '10:30', enabled: true });
  expect((await readThread(accountId, id))?.title).toBe('Mine');
});

it.each([
  [{ days: [], time: '08:00' }, 'days'],
  [{ days: [1], time: '25:00' }, 'time'],
  [{ days: [1] }, 'time'],
  [{ message: ' \n' }, 'message'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
])('refuses %j', (body, field) => {
  expect(chatSchedulePatch.safeParse(body).error?.issues[0]?.path[0]).toBe(field);
});

it("is the program's to change when a program made it; pausing it is for everybody", async () => {
  const { id } = await weekdays();
  await db.schedule.update({ where: { id }, data: { origin: 'api' } });
  await expect(edit(id, { message: 'Mine now' })).rejects.toMatchObject({ code: 'invalid' });
  await edit(id, { enabled: false });
  expect(await viewsOf()).toMatchObject([{ enabled: false, message: null }]);
});

it('runs now, also while it is paused, and runs next when it would have', async () => {
  const { id } = await weekdays();
  await runScheduleNow(accountId, id, beginChat, NOW);
  expect(await db.run.count({ where: { threadId: id } })).toBe(1);
  expect(await viewsOf()).toMatchObject([
    { chatId: id, lastRunAt: '2025-07-30T17:00:00.000Z', nextRunAt: '2025-07-31T06:00:00.000Z' },
  ]);
  await edit(id, { enabled: false });
  await runScheduleNow(accountId, id, beginChat, NOW);
  expect(await db.run.count({ where: { threadId: id } })).toBe(2);
});

it('is made anew with its id after a deletion, so that its chat goes on', async () => {
  const { id } = await weekdays();
  await fire(id);
  await deleteSchedule(accountId, id);
  await weekdays(undefined, id);
  await fire(id);
  expect(await textsOf(id)).toHaveLength(4);
  await expect(weekdays(undefined, id)).rejects.toMatchObject({ code: 'conflict' });
});
