// For tests: the API on a free port, and clients with keys of fresh accounts.

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from '@langchain/langgraph-sdk';
import { createStarterAssistants } from '@/lib/assistants/create';
import { createKey } from '@/lib/auth/api-keys/create-key';
import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';
import { app } from '../app';

export type TestServer = { url: string; close(): Promise<void> };

function toRequest(message: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
  return new Request(`http://${message.headers.host}${message.url}`, {
    method: message.method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  } as RequestInit);
}

type Served = { fetch(request: Request): Response | Promise<Response> };

/** Serves the app over real HTTP; `url` ends in /api/langgraph. */
export async function serve(served: Served = app): Promise<TestServer> {
  const server = createServer(async (message, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await served.fetch(toRequest(message, gone.signal));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (!answer.body) return response.end();
    // A client that leaves in the middle of a stream is no error of the server's.
    await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response).catch(
      () => {},
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/langgraph`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export type TestAccount = { accountId: string; apiKey: string; personal: string; work: string };

/** An account with its two starter assistants and a key. */
export async function newAccount(): Promise<TestAccount> {
  const { id: accountId } = await db.$transaction(async (tx) => {
    const account = await tx.account.create({ data: {} });
    await createStarterAssistants(tx, account.id);
    return account;
  }, PATIENCE);
  const { secret: apiKey } = await createKey(accountId, 'test');
  const [personal, work] = await db.assistant.findMany({
    where: { accountId },
    orderBy: { position: 'asc' },
  });
  if (!personal || !work) throw new Error('The account has no starter assistants.');
  return { accountId, apiKey, personal: personal.id, work: work.id };
}

/** The real client; it does not retry, so that a test sees each answer. */
export function clientOf(server: TestServer, account: { apiKey: string }): Client {
  return new Client({ apiUrl: server.url, apiKey: account.apiKey, callerOptions: { maxRetries: 0 } });
}
