import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { mergePage, prependPage } from './merge-messages';

const message = (id: string, text = id): ChatMessage => ({
  id,
  role: 'assistant',
  metadata: { status: 'complete' },
  parts: [{ type: 'text', text }],
});
const thread = Array.from({ length: 30 }, (_, index) => message(`m${index}`));
const copy = (messages: ChatMessage[]) => structuredClone(messages);

test('whatever part is on the screen, the end that the server tells makes the thread without a gap or a double', () => {
  fc.assert(
    fc.property(fc.nat(29), fc.nat(29), fc.integer({ min: 1, max: 30 }), (from, length, limit) => {
      const shown = thread.slice(from, from + length + 1);
      const page = copy(thread.slice(-limit));
      const merged = mergePage(
        { messages: shown, hasMore: from > 0 },
        { messages: page, hasMore: limit < 30 },
      );
      const start = Math.min(30 - limit, shown.some(({ id }) => id === page[0]?.id) ? from : 30);
      expect(merged.messages).toEqual(thread.slice(start));
      expect(merged.hasMore).toBe(start > 0);
      for (const each of merged.messages) {
        const same = shown.find(({ id }) => id === each.id);
        if (same) expect(each).toBe(same);
      }
    }),
  );
});

test('nothing new leaves the very same messages', () => {
  const shown = { messages: thread, hasMore: false };
  expect(mergePage(shown, { messages: copy(thread.slice(-5)), hasMore: true }).messages).toBe(thread);
});

test('another branch takes the place of the one that was shown', () => {
  const other = [message('m28'), message('x'), message('y')];
  const merged = mergePage({ messages: thread, hasMore: false }, { messages: copy(other), hasMore: true });
  expect(merged.messages.map(({ id }) => id).slice(-4)).toEqual(['m27', 'm28', 'x', 'y']);
});

test('an older page that overlaps is joined without a double', () => {
  expect(prependPage(thread.slice(10), copy(thread.slice(0, 12)))).toEqual(thread);
});
