import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app } from './app';
import { newAccount, serve, type TestAccount, type TestServer } from './testing/serve';

let server: TestServer;
let account: TestAccount;
beforeAll(async () => {
  server = await serve();
  account = await newAccount();
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

describe('the app', () => {
  it('says that it is there, without a key', async () => {
    expect(await (await get('/ok')).json()).toEqual({ ok: true });
    expect(await (await get('/info')).json()).toMatchObject({ version: expect.any(String) });
    expect(await (await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('takes a missing body for an empty one', async () => {
    const answer = await fetch(`${server.url}/threads/search`, {
      method: 'POST',
      headers: { 'x-api-key': account.apiKey },
    });
    expect(await answer.json()).toEqual([]);
  });

  it('describes its paths as they are called', async () => {
    const description = (await (await get('/openapi.json')).json()) as {
      servers: [{ url: string }];
      paths: Record<string, unknown>;
    };
    const [{ url }] = description.servers;
    const [path = ''] = Object.keys(description.paths).filter((name) => name.endsWith('/threads/search'));
    const answer = await fetch(new URL(url.replace(/\/$/, '') + path, server.url), {
      method: 'POST',
      headers: { 'x-api-key': account.apiKey },
      body: '{}',
    });
    expect(await answer.json()).toEqual([]);
  });

  it('refuses what comes without a key, or with a wrong one', async () => {
    const wrong: Record<string, string>[] = [{}, { 'x-api-key': 'wrong' }, { authorization: 'Bearer wrong' }];
    for (const headers of wrong) {
      const answer = await get('/nothing', headers);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: 'unauthenticated', message: expect.any(String) });
    }
  });

  it('takes the key in either header, and answers 404 in JSON for an unknown path', async () => {
    const both: Record<string, string>[] = [
      { 'x-api-key': account.apiKey },
      { authorization: `Bearer ${account.apiKey}` },
    ];
    for (const headers of both) {
      const answer = await get('/nothing', headers);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({
        error: 'not_found',
        message: expect.stringContaining('GET /api/langgraph/nothing'),
      });
    }
  });

  it('refuses a body over 1 MB and one that is no JSON', async () => {
    const post = (body: string) =>
      app.request('/api/langgraph/threads', {
        method: 'POST',
        body,
        headers: { 'x-api-key': account.apiKey },
      });
    expect((await post(JSON.stringify({ metadata: { text: 'x'.repeat(1_000_001) } }))).status).toBe(413);
    expect((await post('{"metadata": ')).status).toBe(422);
  });

  it('lets pages of other sites read the headers that the client needs', async () => {
    const answer = await get('/nothing', {
      'x-api-key': account.apiKey,
      origin: 'https://elsewhere.example',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Content-Location');
  });
});
