// For the tests of this room: an account with an assistant, and threads whose messages stand where a test wants them.

import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { ChatMessage } from '../chat-message';

export type Person = { accountId: string; assistantId: string };

export async function newPerson({ category = 'personal', name = 'Personal' } = {}): Promise<Person> {
  const [accountId, assistantId] = [randomUUID(), randomUUID()];
  await db.$transaction([
    db.account.create({ data: { id: accountId } }),
    db.assistant.create({
      data: { id: assistantId, accountId, currentVersion: 1, versionCount: 1, position: 0 },
    }),
    db.assistantVersion.create({
      data: { assistantId, number: 1, accountId, name, color: 'violet', icon: 'user', category, role: '' },
    }),
  ]);
  return { accountId, assistantId };
}

type NewThread = { title?: string; updatedAt?: Date; messages?: string[] };

/** A thread with these messages in one branch, the person's first. Returns its id and theirs. */
export async function newThread(
  { accountId, assistantId }: Person,
  { title = 'A chat', updatedAt = new Date(), messages = ['Hello', 'Hi'] }: NewThread = {},
): Promise<{ id: string; messages: string[] }> {
  const threadId = randomUUID();
  const ids = messages.map(() => randomUUID());
  const thread = { accountId, assistantId, title, updatedAt, lastSeq: ids.length, headMessageId: ids.at(-1) };
  await db.$transaction([
    db.thread.create({ data: { id: threadId, ...thread } }),
    db.message.createMany({
      data: messages.map((text, index) => ({
        id: ids[index],
        accountId,
        threadId,
        seq: index + 1,
        parentId: ids[index - 1] ?? null,
        role: index % 2 === 0 ? 'user' : 'assistant',
        parts: [{ type: 'text', text }],
        ...(index % 2 === 0 ? {} : { assistantId, assistantVersion: 1, model: 'built-in' }),
      })),
    }),
  ]);
  return { id: threadId, messages: ids };
}

type NewMessage = {
  after: string | null;
  text?: string;
  parts?: ChatMessage['parts'];
  role?: 'user' | 'assistant';
  status?: string;
};

/** Hangs a message after `after` and shows its branch. The person and the assistant take turns. */
export async function addMessage(
  { accountId, assistantId }: Person,
  threadId: string,
  { after, text = 'Words', parts = [{ type: 'text', text }], role, status = 'complete' }: NewMessage,
): Promise<string> {
  const id = randomUUID();
  const parent = after && (await db.message.findUniqueOrThrow({ where: { id: after } }));
  const isAnswer = role ? role === 'assistant' : parent !== null && parent !== '' && parent.role === 'user';
  const { lastSeq } = await db.thread.update({
    where: { id: threadId },
    data: { lastSeq: { increment: 1 } },
  });
  await db.message.create({
    data: {
      id,
      accountId,
      threadId,
      seq: lastSeq,
      parentId: after,
      role: isAnswer ? 'assistant' : 'user',
      status,
      parts: JSON.parse(JSON.stringify(parts)),
      ...(isAnswer ? { assistantId, assistantVersion: 1, model: 'built-in' } : {}),
    },
  });
  await db.thread.update({ where: { id: threadId }, data: { headMessageId: id } });
  return id;
}

/** A run that is answering in a thread. */
export async function addRun({ accountId, assistantId }: Person, threadId: string): Promise<string> {
  const leaseUntil = new Date(Date.now() + 60_000);
  const run = { accountId, threadId, assistantId, assistantVersion: 1, model: 'built-in', leaseUntil };
  return (await db.run.create({ data: { ...run, status: 'running' } })).id;
}
