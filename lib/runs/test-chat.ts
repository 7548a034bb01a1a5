// For the tests of this room: the scripted model server as the connected model, and a person who chats.

import type { UIMessageChunk } from 'ai';
import { afterAll, expect } from 'vitest';
import { createStarterAssistants } from '@/lib/assistants/create';
import { db } from '@/lib/db/client';
import { readThread } from '@/lib/threads/read-thread';
import { startModelServer } from '../../e2e/model-server/server.ts';
import type { StartRequest } from './chat-request';
import { startRun } from './start-run';

export const model = await startModelServer();
// Read at the first query, which is later.
process.env.OPENAI_BASE_URL = model.url;
process.env.OPENAI_MODEL = 'scripted';
process.env.MODEL_TIMEOUT_MS = '1000';
afterAll(() => model.close());

/** Wednesday 30 July 2025, 10:00. */
export const clock = { now: Date.parse('2025-07-30T17:00:00Z'), timeZone: 'America/Los_Angeles' };

export type Person = { accountId: string; personal: string; work: string };

export async function newPerson(): Promise<Person> {
  return db.$transaction(async (tx) => {
    const account = await tx.account.create({ data: {} });
    await createStarterAssistants(tx, account.id);
    const [personal, work] = await tx.assistant.findMany({
      where: { accountId: account.id },
      orderBy: { position: 'asc' },
    });
    if (!personal || !work) throw new Error('The account has no starter assistants.');
    return { accountId: account.id, personal: personal.id, work: work.id };
  });
}

/** Words that no other test says, so that the model's calls can be told apart. */
export const unique = () => crypto.randomUUID().slice(0, 8);

type Ask = Partial<StartRequest> & { text?: string; messageId?: string };

/** What a browser sends; a new chat with Personal unless told otherwise. */
export function request(person: Person, { text = 'Hello', messageId, ...rest }: Ask = {}): StartRequest {
  return {
    accountId: person.accountId,
    threadId: crypto.randomUUID(),
    assistantId: person.personal,
    ask: { message: { id: messageId ?? crypto.randomUUID(), text } },
    model: null,
    clock,
    ...rest,
  };
}

export async function readEvents(stream: ReadableStream<Uint8Array>): Promise<UIMessageChunk[]> {
  const text = await new Response(stream).text();
  const data = text
    .split('\n\n')
    .flatMap((event) => (event === '' ? [] : [event.replace(/^(id: \d+\n)?data: /, '')]));
  expect(data.at(-1)).toBe('[DONE]');
  return data.slice(0, -1).map((json) => JSON.parse(json) as UIMessageChunk);
}

export function textOf(events: UIMessageChunk[]): string {
  return events.map((event) => (event.type === 'text-delta' ? event.delta : '')).join('');
}

/** Sends, waits for the end, and reads the chat back from the database. */
export async function ask(person: Person, options: Ask) {
  const sent = request(person, options);
  const events = await readEvents(await startRun(sent));
  return { sent, events, said: textOf(events), ...(await chatOf(person, sent.threadId)) };
}

export async function chatOf(person: Person, threadId: string) {
  const thread = await readThread(person.accountId, threadId);
  if (!thread) throw new Error('The chat is gone.');
  const texts = thread.messages.map((message) =>
    message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  );
  return { thread, texts, answer: thread.messages.at(-1) };
}

export function tasksOf(person: Person, category = 'personal') {
  return db.todo.findMany({
    where: { accountId: person.accountId, category, deletedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { task: true, deadline: true, status: true },
  });
}

/** Reads a stream until its text holds `words`, and leaves the rest unread. */
export async function readUntil(stream: ReadableStream<Uint8Array>, words: string): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(words)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`The answer ended without "${words}": ${text}`);
    text += decoder.decode(value, { stream: true });
  }
  reader.releaseLock();
}
