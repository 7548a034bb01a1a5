import { expect, test, vi } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { OpenChat } from './open-chat';
import { around } from './test-around';

const message = (id: string, text = ''): ChatMessage => ({
  id,
  role: 'assistant',
  parts: [{ type: 'text', text }],
});

test('what is on the screen stays as it is while the answer is written on', () => {
  const chat = new OpenChat('thread', [message('a')], around);
  const writing = message('b', 'one');
  chat.pushMessage(message('b'));
  chat.replaceMessage(1, writing);
  chat.status = 'streaming';
  const shown = chat.getSnapshot().messages;
  writing.parts = [{ type: 'text', text: 'one two' }];
  expect(shown[1]?.parts).toEqual([{ type: 'text', text: 'one' }]);
  chat.replaceMessage(1, writing);
  chat.status = 'ready';
  expect(shown[1]?.parts).toEqual([{ type: 'text', text: 'one' }]);
  expect(chat.getSnapshot().messages[0]).toBe(shown[0]);
});

test('many pieces of an answer make one change of the screen, its end shows at once', () => {
  vi.useFakeTimers();
  try {
    const chat = new OpenChat('thread', [], around);
    const heard = vi.fn();
    chat.subscribe(heard);
    chat.pushMessage(message('a'));
    for (const text of ['o', 'on', 'one']) chat.replaceMessage(0, message('a', text));
    expect(heard).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(chat.getSnapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'one' }]);
    chat.status = 'error';
    expect(heard).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test('an error is cleared only where there is one', () => {
  const chat = new OpenChat('thread', [], around);
  chat.status = 'streaming';
  chat.clearError();
  expect(chat.status).toBe('streaming');
  chat.error = new Error('Lost.');
  chat.status = 'error';
  chat.clearError();
  expect(chat.getSnapshot()).toMatchObject({ status: 'ready', error: undefined });
});

test('messages that wait are sent in the order in which they were written, also after one that failed', async () => {
  const chat = new OpenChat('thread', [], around);
  const sent: string[] = [];
  const slow = chat.inTurn(async () => {
    await Promise.resolve();
    sent.push('first');
    throw new Error('refused');
  });
  const quick = chat.inTurn(async () => sent.push('second'));
  await expect(slow).rejects.toThrow('refused');
  await quick;
  expect(sent).toEqual(['first', 'second']);
});
