// For tests: one server for all tests of a file, and before each of them a new account with its client.

import type { Client } from '@langchain/langgraph-sdk';
import { afterAll, beforeEach } from 'vitest';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './serve';

export type Api = {
  readonly server: TestServer;
  readonly account: TestAccount;
  readonly client: Client;
  /** What the client would not send. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
};

/** To be called once at the top of a file, which it also cleans up after. */
export async function setUpEach(): Promise<Api> {
  const server = await serve();
  afterAll(() => server.close());
  const open = async () => {
    const account = await newAccount();
    return { account, client: clientOf(server, account) };
  };
  const api = {
    server,
    ...(await open()),
    send: (method: string, path: string, body?: unknown) =>
      fetch(server.url + path, {
        method,
        headers: { 'x-api-key': api.account.apiKey, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
  beforeEach(async () => {
    Object.assign(api, await open());
  });
  return api;
}
