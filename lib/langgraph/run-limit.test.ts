import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { TestServer } from './testing/serve';

vi.hoisted(() => {
  process.env.API_RUNS_PER_MINUTE = '3';
});

const { newAccount, serve } = await import('./testing/serve');

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

it('refuses more runs than a key may begin in a minute, says how long to wait, and lets it do all else', async () => {
  const { apiKey } = await newAccount();
  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'x-api-key': apiKey },
      body: JSON.stringify(body),
    });
  // What names no assistant of ours counts too, or a program that runs wild on a mistake would never be stopped.
  const run = { assistant_id: randomUUID(), input: { messages: [{ role: 'user', content: 'Hello' }] } };
  expect((await post('/runs/wait', run)).status).toBe(404);
  expect((await post('/runs/batch', [run, run])).status).toBe(404);
  const refused = await post(`/threads/${randomUUID()}/runs/stream`, run);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await refused.json()).toMatchObject({
    error: 'rate_limited',
    message: expect.stringContaining('3 runs'),
  });
  expect((await post('/assistants/search', {})).status).toBe(200);
});
