// A stream ends with its last event. The peer keeps it open for another half a second.

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { app } from './app';
import { human } from './testing/model';
import { newAccount, type TestAccount } from './testing/serve';

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  vi.useRealTimers();
});

const post = async (path: string, body: unknown): Promise<Response> =>
  app.request(`/api/langgraph${path}`, {
    method: 'POST',
    headers: { 'x-api-key': account.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const events = (text: string) => [...text.matchAll(/^event: (.+)$/gm)].map(([, name]) => name);

// With the clock held still, whatever waited for a timer would never come.
describe('with the clock held still', () => {
  it.each(['/runs/stream', '/runs/wait'])('%s closes', async (path) => {
    await post('/runs/wait', { assistant_id: 'task_maistro', input: human('Hello') });
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
    const response = await post(path, { assistant_id: 'task_maistro', input: human('Hello') });
    const text = await response.text();
    expect(text).toContain('You said: Hello');
    if (path.endsWith('stream')) expect(events(text)).toEqual(['metadata', 'values', 'values', 'end']);
  });
});
