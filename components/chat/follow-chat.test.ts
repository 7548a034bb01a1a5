import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Queued } from './chat-snapshot';
import { follow } from './follow-chat';
import { OpenChat } from './open-chat';
import { around } from './test-around';

const question = (id: string): ChatMessage => ({ id, role: 'user', parts: [{ type: 'text', text: id }] });
const answer = (id: string): ChatMessage => ({
  id,
  role: 'assistant',
  metadata: { status: 'complete' },
  parts: [{ type: 'text', text: id }],
});
const waiting = (id: string): Queued => ({ runId: `run-${id}`, messageId: id, text: id });

/** What the server has; `onRead` is called before each answer of it. */
let server: { messages: ChatMessage[]; queued: Queued[]; onRead: (part: 'messages' | 'queue') => void };
beforeEach(() => {
  server = { messages: [question('q1'), answer('a1')], queued: [], onRead: () => {} };
  vi.stubGlobal('fetch', async (url: string) => {
    const part = url.includes('/queue') ? 'queue' : 'messages';
    const { messages, queued } = server;
    const body = part === 'queue' ? { queued } : { messages, hasMore: false };
    server.onRead(part);
    return Response.json(body);
  });
});
afterEach(() => void vi.unstubAllGlobals());

function openChat(...queue: Queued[]): OpenChat {
  const chat = new OpenChat('thread', server.messages, around);
  chat.queue = queue;
  return chat;
}

/** The message that waits has been answered. */
function begin(): void {
  server.messages = [...server.messages, question('q2'), answer('a2')];
  server.queued = [];
}

test('a message that begins between the reading of the messages and of the queue is not lost', async () => {
  const chat = openChat(waiting('q2'));
  server.queued = [waiting('q2')];
  let hasBegun = false;
  server.onRead = () => {
    if (hasBegun) return;
    hasBegun = true;
    begin();
  };
  await follow(chat);
  expect(chat.messages.map(({ id }) => id)).toEqual(['q1', 'a1', 'q2', 'a2']);
  expect(chat.queue).toEqual([]);
});

test('one that was dropped elsewhere waits no more', async () => {
  const chat = openChat(waiting('q2'));
  await follow(chat);
  expect(chat.messages.map(({ id }) => id)).toEqual(['q1', 'a1']);
  expect(chat.queue).toEqual([]);
});

test('one that has begun stays in sight while the answer before it is still arriving', async () => {
  const chat = openChat(waiting('q2'), waiting('q3'));
  chat.status = 'streaming';
  begin();
  server.queued = [waiting('q3')];
  await follow(chat);
  expect(chat.queue.map(({ messageId }) => messageId)).toEqual(['q2', 'q3']);
  chat.status = 'ready';
  await follow(chat);
  expect(chat.messages.map(({ id }) => id)).toEqual(['q1', 'a1', 'q2', 'a2']);
  expect(chat.queue.map(({ messageId }) => messageId)).toEqual(['q3']);
});
