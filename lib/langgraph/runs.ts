// Beginning a run: streamed, waited for, in the background, in a batch, without a thread.

import { createRoute, z } from '@hono/zod-openapi';
import { readId } from '@/lib/http';
import { findRuns } from '@/lib/runs/find-runs';
import { answers, jsonBody, jsonObject } from './common-schema';
import { type CreatedRun, createRun, kwargsOf } from './create-run';
import { errors } from './errors';
import { createRouter } from './router';
import { runAccessRouter } from './run-access';
import { toRun } from './run-json';
import { setLocation, streamCreated, waitForCreated } from './run-response';
import * as schema from './run-schema';

export const runsRouter = createRouter();
runsRouter.route('/', runAccessRouter);

const tags = ['Runs'];
const body = jsonBody(schema.runCreateSchema);
const result = answers('The last values, or {"__error__": {"error", "message"}}.', jsonObject);
const mistakes = errors(404, 409, 413, 422);
const run = answers('The run.', schema.runSchema);

async function runJson(accountId: string, { log, assistantId, body }: CreatedRun) {
  const [stored] = await findRuns(accountId, log.threadId, [log.runId]);
  if (stored) return toRun(stored);
  // A short run without a thread of its client's is over by now, and gone with the thread that it had.
  const now = new Date().toISOString();
  return {
    run_id: log.runId,
    thread_id: log.threadId,
    assistant_id: assistantId,
    created_at: now,
    updated_at: now,
    status: 'running' as const,
    metadata: body.metadata ?? {},
    kwargs: kwargsOf(body),
    multitask_strategy: body.multitask_strategy ?? ('reject' as const),
  };
}

// Each of the three ways to begin a run, on a thread and without one.
for (const path of ['/threads/{thread_id}/runs', '/runs'] as const) {
  const isStateless = path === '/runs';
  const params = isStateless ? {} : { params: schema.threadParam };
  const where = isStateless ? 'without a thread' : 'on a thread';
  const threadOf = (param: Record<string, string>) =>
    isStateless ? null : readId(param.thread_id ?? '', 'thread');

  runsRouter.openapi(
    createRoute({
      method: 'post',
      path: `${path}/stream`,
      tags,
      summary: `Begin a run ${where} and stream it`,
      request: { ...params, body },
      responses: { 200: schema.eventsAnswer, ...mistakes },
    }),
    async (context) => {
      const threadId = threadOf(context.req.param());
      return streamCreated(
        context,
        await createRun(context.get('accountId'), threadId, context.req.valid('json')),
      );
    },
  );

  runsRouter.openapi(
    createRoute({
      method: 'post',
      path: `${path}/wait`,
      tags,
      summary: `Begin a run ${where} and wait for its end`,
      request: { ...params, body },
      responses: { 200: result, ...mistakes },
    }),
    async (context) => {
      const threadId = threadOf(context.req.param());
      const created = await createRun(context.get('accountId'), threadId, context.req.valid('json'));
      return context.json(await waitForCreated(context, created), 200);
    },
  );

  runsRouter.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      summary: `Begin a run ${where} in the background`,
      request: { ...params, body },
      responses: { 200: run, ...mistakes },
    }),
    async (context) => {
      const accountId = context.get('accountId');
      const threadId = threadOf(context.req.param());
      const created = await createRun(accountId, threadId, context.req.valid('json'));
      setLocation(context, created.log, created.body.stream_mode);
      return context.json(await runJson(accountId, created), 200);
    },
  );
}

runsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/runs/batch',
    tags,
    summary: 'Begin several runs without threads in the background',
    request: { body: jsonBody(z.array(schema.runCreateSchema).min(1).max(100)) },
    responses: { 200: answers('The runs.', z.array(schema.runSchema)), ...mistakes },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const created: CreatedRun[] = [];
    for (const entry of context.req.valid('json')) created.push(await createRun(accountId, null, entry));
    return context.json(await Promise.all(created.map((each) => runJson(accountId, each))), 200);
  },
);
