// MCP over streamable HTTP, without sessions: each request carries its key and is answered by itself, so that
// any instance can answer it.
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { cors } from 'hono/cors';
import { answerError } from '@/lib/langgraph/errors';
import { keyCheck } from '@/lib/langgraph/key-check';
import { createRouter } from '@/lib/langgraph/router';
import { createServer } from './server';

const BODY_LIMIT = 1_000_000;

export const app = createRouter().basePath('/api/mcp');

app.onError(answerError);
app.use(cors({ origin: '*', exposeHeaders: ['Mcp-Session-Id', 'Retry-After'], maxAge: 86_400 }));
app.use(keyCheck);

app.post('/', async (context) => {
  const server = createServer({ accountId: context.get('accountId'), keyId: context.get('keyId') });
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    maxRequestBodySize: BODY_LIMIT,
  });
  await server.connect(transport);
  return transport.handleRequest(context.req.raw);
});

// There is no session to listen to or to end.
app.all('/', (context) => {
  context.header('Allow', 'POST, OPTIONS');
  return context.json({ error: 'invalid', message: 'Send MCP messages by POST.' }, 405);
});
