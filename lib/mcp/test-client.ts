// For the tests of this room: the server over HTTP, and the official client.

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeEach } from 'vitest';
import { newAccount, serve, type TestAccount } from '@/lib/langgraph/testing/serve';
import { app } from './app';

const server = await serve(app);
export const address = new URL('/api/mcp', server.url);
const clients: Client[] = [];
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await server.close();
});

/** The official client, as any program would use it. */
export async function connect(apiKey: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const headers = { authorization: `Bearer ${apiKey}` };
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));
  clients.push(client);
  return client;
}

export type Session = { readonly account: TestAccount; readonly client: Client };

/** To be called once at the top of a file: before each of its tests a new account, and a client with its key. */
export async function connectEach(): Promise<Session> {
  const open = async () => {
    const account = await newAccount();
    return { account, client: await connect(account.apiKey) };
  };
  const session = await open();
  beforeEach(async () => {
    Object.assign(session, await open());
  });
  return session;
}

type Shown = { id: string; task: string; category: string; deadline: string | null; status: string };
type Data = {
  total: number;
  todos: Shown[];
  changes: { action: string; todo?: Shown; id?: string; reason?: string }[];
  lists: { category: string; open: number; overdue: number }[];
  assistants: { id: string; name: string; category: string }[];
  thread_id: string;
  text: string;
};

export async function call(caller: Client, name: string, args: Record<string, unknown> = {}) {
  const result = (await caller.callTool({ name, arguments: args })) as CallToolResult;
  const [content] = result.content;
  const text = content?.type === 'text' ? content.text : '';
  return { text, isError: result.isError ?? false, data: result.structuredContent as Data };
}
