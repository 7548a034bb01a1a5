// A language model's HTTP service for tests, on this machine alone: OpenAI's two streaming protocols, with
// answers from scripts.ts. It records what it was asked:
//   node e2e/model-server/server.ts --port 3171     (0 takes a free port; the address is printed)
//   GET /__requests?said=<words>                    the calls whose message holds these words

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { chatCompletions } from './chat-completions.ts';
import type { Dialect } from './dialect.ts';
import { type Api, BadRequest, type ModelCall, readCall } from './model-call.ts';
import type { Part, Reply } from './reply.ts';
import { responses } from './responses.ts';
import { replyTo } from './scripts.ts';

export type ModelServer = {
  /** Its base URL, with /v1. */
  url: string;
  /** The calls so far whose message holds these words. */
  calls(said: string): ModelCall[];
  close(): Promise<void>;
};

const PATHS: Record<string, Api> = { '/v1/chat/completions': 'chat', '/v1/responses': 'responses' };
const DIALECTS = { chat: chatCompletions, responses };

export async function startModelServer(port = 0): Promise<ModelServer> {
  const recorded: ModelCall[] = [];
  const attempts = new Map<string, number>();
  const callsWith = (said: string) => recorded.filter((call) => call.said.includes(said));

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/__requests') return json(response, 200, callsWith(searchParams.get('said') ?? ''));
    const api = PATHS[pathname];
    if (!api || request.method !== 'POST') return json(response, 404, { error: { message: 'Not found.' } });
    try {
      const modelCall = readCall(api, JSON.parse(await textOf(request)));
      recorded.push(modelCall);
      const attempt = (attempts.get(modelCall.said) ?? 0) + 1;
      attempts.set(modelCall.said, attempt);
      await answer(response, modelCall, replyTo(modelCall, attempt));
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof BadRequest)) throw error;
      json(response, 400, { error: { message: error.message } });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: callsWith,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(response: ServerResponse, { api, model }: ModelCall, reply: Reply): Promise<void> {
  if (reply.kind === 'hang') return;
  if (reply.kind === 'refuse') {
    return json(response, reply.status, { error: { message: reply.message } }, reply.headers);
  }
  const dialect = DIALECTS[api](model);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(dialect.start());
  for (const part of reply.parts) await write(response, dialect, part, reply.drop ?? false);
  if (!reply.drop) response.end(dialect.end());
  // What was written is on its way before the connection is cut.
  else response.write('', () => response.destroy());
}

async function write(response: ServerResponse, dialect: Dialect, part: Part, isCut: boolean): Promise<void> {
  if ('call' in part) {
    response.write(dialect.call(part.id ?? `call_${crypto.randomUUID()}`, part.call, part.input));
    return;
  }
  response.write(dialect.startText());
  for (const word of part.say.match(/\s*\S+/g) ?? []) {
    if (part.everyMs) await wait(part.everyMs);
    if (response.destroyed) return;
    response.write(dialect.text(word));
  }
  if (!isCut) response.write(dialect.endText());
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const { url } = await startModelServer(Number(values.port));
  console.log(url);
}
