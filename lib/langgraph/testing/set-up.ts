// For tests: one server, one account and its client for all tests of a file.

import type { Client } from '@langchain/langgraph-sdk';
import { afterAll } from 'vitest';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './serve';

export type SetUp = {
  server: TestServer;
  account: TestAccount;
  client: Client;
  /** The id of a new empty thread. */
  newThread(): Promise<string>;
};

/** To be called once at the top of a file, which it also cleans up after. */
export async function setUp(): Promise<SetUp> {
  const server = await serve();
  afterAll(() => server.close());
  const account = await newAccount();
  const client = clientOf(server, account);
  return { server, account, client, newThread: async () => (await client.threads.create()).thread_id };
}
