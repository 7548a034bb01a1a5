import { afterEach, expect, test, vi } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { OpenChat } from './open-chat';
import { readOlder } from './read-older';
import { around } from './test-around';

afterEach(() => void vi.unstubAllGlobals());

const message = (id: string): ChatMessage => ({ id, role: 'user', parts: [{ type: 'text', text: id }] });
const ALL = Array.from({ length: 9 }, (_, index) => message(String(index + 1)));
const PAGE = 2;

/** Answers as the server does, each when it is let go. */
function stubServer() {
  const answers: (() => void)[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const query = new URL(url, 'http://server').searchParams;
    const end = ALL.findIndex(({ id }) => id === query.get('before'));
    const until = query.get('until');
    const start = until === null ? Math.max(0, end - PAGE) : ALL.findIndex(({ id }) => id === until);
    const body = { messages: ALL.slice(start, end), hasMore: start > 0 };
    return new Promise((resolve) => answers.push(() => resolve(Response.json(body))));
  });
  return answers;
}

test('a message that is named is read also when others come in front of it meanwhile', async () => {
  const answers = stubServer();
  const chat = new OpenChat('thread', ALL.slice(7), around, true);
  const named = readOlder(chat, '2');
  const near = readOlder(chat);
  const [first, second] = answers.splice(0);
  second?.();
  await near;
  expect(chat.messages.map(({ id }) => id)).toEqual(['6', '7', '8', '9']);
  first?.();
  await vi.waitFor(() => expect(answers).toHaveLength(1), { timeout: 60_000 });
  answers[0]?.();
  expect(await named).toBe(true);
  expect(chat.messages.map(({ id }) => id)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
});
