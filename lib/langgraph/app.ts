// The Agent Server API: one hono app for everything below /api/langgraph.

import { cors } from 'hono/cors';
import { AppError } from '@/lib/errors';
import packageJson from '@/package.json' with { type: 'json' };
import { assistantsRouter } from './assistants';
import { body } from './body';
import { cronsRouter } from './crons';
import { answerError } from './errors';
import { keyCheck } from './key-check';
import { createRouter } from './router';
import { runLimit } from './run-limit';
import { runsRouter } from './runs';
import { smallAnswers } from './small-answers';
import { storeRouter } from './store';
import { threadStateRouter } from './thread-state';
import { threadsRouter } from './threads';
import './webhook';

const PATH = '/api/langgraph';
const { version } = packageJson;

export const app = createRouter().basePath(PATH);

app.onError(answerError);
app.notFound((context) => {
  const { method, path } = context.req;
  return answerError(new AppError('not_found', `There is no ${method} ${path}. See openapi.json.`), context);
});

app.use(
  cors({
    // A key, unlike a cookie, is never sent by a browser on its own: any page that has one may use it.
    origin: '*',
    exposeHeaders: ['Content-Location', 'Location', 'Retry-After', 'X-Pagination-Total', 'X-Pagination-Next'],
    maxAge: 86_400,
  }),
);

app.use(smallAnswers);

app.get('/ok', (context) => context.json({ ok: true }));
app.get('/info', (context) =>
  context.json({ version, flags: { assistants: true, crons: true, langsmith: false } }),
);
app.doc31('/openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Maistro Agent Server API', version },
  // The paths begin with ours already.
  servers: [{ url: '/' }],
  security: [{ key: [] }, { bearer: [] }],
});
app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
  type: 'apiKey',
  in: 'header',
  name: 'x-api-key',
});
app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });

app.use(keyCheck);
app.use(body);
app.use(runLimit);

// Before the runs, whose paths hold an id where the crons' say "crons".
app.route('/', cronsRouter);
app.route('/', assistantsRouter);
app.route('/', threadsRouter);
app.route('/', threadStateRouter);
app.route('/', runsRouter);
app.route('/', storeRouter);
