// Whom the stream of changes is for.
import { expect, test, vi } from 'vitest';
import { newId } from '@/lib/new-id';
import { GET } from './route';

const mine = newId();
let visitor: string | null = mine;
vi.mock('@/lib/auth/session', () => ({
  getSession: async () => visitor && { account: { id: visitor }, expiresAt: Date.now() / 1000 + 60 },
}));

const open = (account: string) =>
  GET(new Request(`http://localhost/api/todos/live?account=${account}&since=0`), {});

test('the page of somebody else is told so, and nothing of who is signed in', async () => {
  visitor = mine;
  const answer = await open(newId());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(await answer.text()).toBe('event: others\ndata: {}\n\n');
});

test('who is not signed in is told to stop', async () => {
  visitor = null;
  expect((await open(mine)).status).toBe(204);
});
