import { expect, it } from 'vitest';
import { localPath } from './local-path';

it.each([
  ['/chat/1?a=b', '/chat/1?a=b'],
  ['/settings', '/settings'],
  [null, '/'],
  ['', '/'],
  ['chat', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/api/auth/guest?next=/', '/'],
])('%s leads to %s', (next, expected) => {
  expect(localPath(next)).toBe(expected);
});
