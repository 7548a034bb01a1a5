import { expect, test } from 'vitest';
import type { ChatMessage, MessageStatus } from '@/lib/threads/chat-message';
import type { TodoChange } from '@/lib/todos/change';
import { ChatStore, isNewer } from './chat-store';
import { around } from './test-around';

const message = (id: string, status: MessageStatus = 'complete'): ChatMessage => ({
  id,
  role: 'assistant',
  metadata: { status },
  parts: [],
});

test('takes what another tab added, and keeps what an older page does not know', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => message(id)) as [ChatMessage, ChatMessage, ChatMessage];
  expect(isNewer([a, b, c], [a, b])).toBe(true);
  expect(isNewer([a, b], [a, b, c])).toBe(false);
  expect(isNewer([a, b], [a, b])).toBe(false);
  expect(isNewer([a], [])).toBe(true);
  expect(isNewer([a, message('b')], [a, message('b', 'streaming')])).toBe(true);
});

test('a thread keeps its chat until it is forgotten', () => {
  const store = new ChatStore(around, () => {});
  const chat = store.open('one', [message('a')]);
  expect(store.open('one', [])).toBe(chat);
  expect(store.open('two', [])).not.toBe(chat);
  store.forget('one');
  expect(store.has('one')).toBe(false);
});

test('tells once what an answer did to ToDos, whichever thread is on the screen', () => {
  const heard: TodoChange[][] = [];
  const store = new ChatStore(around, (changes) => heard.push(changes));
  const answer = (id: string, reason: string): ChatMessage => ({
    ...message(id),
    parts: [
      {
        type: 'tool-update_todos',
        toolCallId: `call-${id}`,
        state: 'output-available',
        input: {},
        output: { report: '', changes: [{ action: 'failed', reason }] },
      },
    ],
  });
  const chat = store.open('one', [answer('a', 'known to the page')]);
  chat.messages = [...chat.messages, answer('b', 'new')];
  chat.status = 'ready';
  chat.status = 'streaming';
  expect(heard).toEqual([[{ action: 'failed', reason: 'new' }]]);
});
