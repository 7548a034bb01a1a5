import { expect, test } from 'vitest';
import type { MessageMetadata } from '@/lib/threads/chat-message';
import { detailsOf, durationWords } from './message-details';

const details = (metadata: MessageMetadata) =>
  Object.fromEntries(detailsOf({ id: 'a', role: 'assistant', parts: [], metadata }, 'Europe/Berlin'));

test('an answer tells its time in the person’s zone, its model and what it took', () => {
  expect(
    details({
      createdAt: '2026-11-23T22:30:05.000Z',
      model: 'openai/gpt-4.1-mini',
      inputTokens: 12_345,
      outputTokens: 0,
      durationMs: 1234,
    }),
  ).toEqual({
    Time: 'Nov 23, 2026, 11:30:05 PM',
    Model: 'gpt-4.1-mini',
    'Tokens in': '12,345',
    'Tokens out': '0',
    Took: '1.2 s',
  });
});

test('what is not known is not told', () => {
  expect(details({ model: 'built-in' })).toEqual({ Model: 'Built-in rules' });
});

test('durations read as people say them', () => {
  expect([40, 9_960, 12_400, 59_600, 125_000].map(durationWords)).toEqual([
    '0.0 s',
    '10.0 s',
    '12 s',
    '1 min 0 s',
    '2 min 5 s',
  ]);
});
