import { expect, test } from 'vitest';
import { formatWait, readChatFailure } from './chat-failure';

test('shows the words of the server and how long to wait', () => {
  const responseBody = JSON.stringify({
    error: { code: 'rate_limited', message: 'Too many messages.', retryAfter: 40 },
  });
  expect(readChatFailure({ statusCode: 429, responseBody })).toEqual({
    code: 'rate_limited',
    message: 'Too many messages.',
    retryAfter: 40,
  });
});

test('tells a lost connection from an answer nobody understands', () => {
  expect(readChatFailure(new TypeError('Failed to fetch')).code).toBe('offline');
  expect(readChatFailure({ statusCode: 502, responseBody: '<html>Bad gateway</html>' }).code).toBe('offline');
  expect(readChatFailure({ statusCode: 500, responseBody: '{"error":"?"}' }).code).toBe('unknown');
  expect(readChatFailure(undefined).code).toBe('unknown');
});

test('says a wait in the unit that fits', () => {
  expect([0.2, 1, 40, 89, 90, 3600, 7200].map(formatWait)).toEqual([
    '1 second',
    '1 second',
    '40 seconds',
    '89 seconds',
    '2 minutes',
    '60 minutes',
    '2 hours',
  ]);
});
