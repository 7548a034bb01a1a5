// Runs that have begun: list, read, join, cancel, delete.

import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '@/lib/errors';
import { readId } from '@/lib/http';
import { cancelRun } from '@/lib/runs/cancel-run';
import { deleteRun, findOpenRuns, findRuns, getRun, listRuns, threadOfRun } from '@/lib/runs/find-runs';
import { logOfRun } from '@/lib/runs/log';
import { answers, jsonBody, jsonObject } from './common-schema';
import { errors } from './errors';
import { type StreamMode, streamModesSchema } from './events/modes';
import { sourceOfRun } from './events/run-source';
import { createRouter } from './router';
import { toRun } from './run-json';
import { streamRun, waitForRun } from './run-response';
import * as schema from './run-schema';

export const runAccessRouter = createRouter();

const tags = ['Runs'];
const result = answers('The last values, or {"__error__": {"error", "message"}}.', jsonObject);
const run = answers('The run.', schema.runSchema);

const cancelSchema = z
  .object({
    thread_id: z.string().nullish(),
    run_ids: z.array(z.string()).max(1000).nullish(),
    status: z.enum(['pending', 'running', 'all']).nullish(),
  })
  .refine(({ thread_id, run_ids, status }) => thread_id || (status && !run_ids), {
    message: 'Name the thread, or give the status alone for runs of all threads.',
    path: ['thread_id'],
  });

runAccessRouter.openapi(
  createRoute({
    method: 'post',
    path: '/runs/cancel',
    tags,
    summary: 'Cancel several runs',
    description:
      'Those of a thread that are named, or that have the status; without a thread, those of all threads.',
    request: { query: schema.cancelQuery, body: jsonBody(cancelSchema) },
    responses: { 204: { description: 'They have ended.' }, ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const { thread_id, run_ids, status } = context.req.valid('json');
    const { action } = context.req.valid('query');
    const threadId = thread_id ? readId(thread_id, 'thread') : null;
    if (threadId && run_ids) {
      for (const id of run_ids) {
        if (!(await cancelRun(accountId, threadId, readId(id, 'run'), action))) throw notFound('run');
      }
    } else {
      for (const run of await findOpenRuns(accountId, threadId, status ?? 'all')) {
        await cancelRun(accountId, run.threadId, run.id, action);
      }
    }
    return context.body(null, 204);
  },
);

runAccessRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/runs',
    tags,
    summary: 'List the runs of a thread, newest first',
    request: { params: schema.threadParam, query: schema.listQuery },
    responses: { 200: answers('A page of runs.', z.array(schema.runSchema.partial())), ...errors(404, 422) },
  }),
  async (context) => {
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const { limit, offset, status, select } = context.req.valid('query');
    const runs = await listRuns(context.get('accountId'), threadId, { limit, offset, status });
    const fields = typeof select === 'string' ? [select] : select;
    const shown = runs
      .map(toRun)
      .map((json) =>
        fields ? Object.fromEntries(Object.entries(json).filter(([key]) => fields.includes(key))) : json,
      );
    return context.json(shown, 200);
  },
);

function idsOf(param: { thread_id: string; run_id: string }): [string, string] {
  return [readId(param.thread_id, 'thread'), readId(param.run_id, 'run')];
}

runAccessRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/runs/{run_id}',
    tags,
    summary: 'Read a run',
    request: { params: schema.runParam },
    responses: { 200: run, ...errors(404) },
  }),
  async (context) => {
    const ids = idsOf(context.req.valid('param'));
    return context.json(toRun(await getRun(context.get('accountId'), ...ids)), 200);
  },
);

runAccessRouter.openapi(
  createRoute({
    method: 'delete',
    path: '/threads/{thread_id}/runs/{run_id}',
    tags,
    summary: 'Delete a run; its messages stay',
    request: { params: schema.runParam },
    responses: { 204: { description: 'It is gone.' }, ...errors(404, 409) },
  }),
  async (context) => {
    await deleteRun(context.get('accountId'), ...idsOf(context.req.valid('param')));
    return context.body(null, 204);
  },
);

runAccessRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/runs/{run_id}/cancel',
    tags,
    summary: 'Cancel a run',
    description: 'interrupt keeps what was said so far; rollback takes the run and its messages back.',
    request: { params: schema.runParam, query: schema.cancelQuery },
    responses: {
      202: { description: 'It is being cancelled.' },
      204: { description: 'It has ended.' },
      ...errors(404, 409, 422),
    },
  }),
  async (context) => {
    const [threadId, runId] = idsOf(context.req.valid('param'));
    const accountId = context.get('accountId');
    const { wait, action } = context.req.valid('query');
    const cancelled = cancelRun(accountId, threadId, runId, action);
    if (wait) {
      if (!(await cancelled)) throw notFound('run');
      return context.body(null, 204);
    }
    await getRun(accountId, threadId, runId);
    cancelled.catch((error) => console.error('A run could not be cancelled:', error));
    return context.body(null, 202);
  },
);

/** What a run that may be gone from the database is called in its stream. */
async function factsOfRun(accountId: string, threadId: string, runId: string) {
  const [stored] = await findRuns(accountId, threadId, [runId]);
  const modes = streamModesSchema.safeParse(stored?.kwargs.stream_mode);
  return {
    run: { runId, threadId, assistantId: stored?.assistantId ?? '', attempt: stored?.attempt ?? 1 },
    modes: modes.success ? modes.data : (['values'] satisfies StreamMode[]),
  };
}

runAccessRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/runs/{run_id}/join',
    tags,
    summary: 'Wait for the end of a run',
    request: { params: schema.runParam, query: schema.streamQuery },
    responses: { 200: result, ...errors(404, 422) },
  }),
  async (context) => {
    const [threadId, runId] = idsOf(context.req.valid('param'));
    const accountId = context.get('accountId');
    const { cancel_on_disconnect } = context.req.valid('query');
    const source = await sourceOfRun(accountId, threadId, runId, context.req.raw.signal);
    const { run: facts } = await factsOfRun(accountId, threadId, runId);
    return context.json(await waitForRun(context, source, facts, cancel_on_disconnect), 200);
  },
);

runAccessRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/runs/{run_id}/stream',
    tags,
    summary: 'Stream a run that has begun, from its first event or after Last-Event-ID',
    request: { params: schema.runParam, query: schema.streamQuery },
    responses: { 200: schema.eventsAnswer, ...errors(404, 422) },
  }),
  async (context) => {
    const [threadId, runId] = idsOf(context.req.valid('param'));
    return joinStream(context.get('accountId'), threadId, runId, context, context.req.valid('query'));
  },
);

runAccessRouter.openapi(
  createRoute({
    method: 'get',
    path: '/runs/{run_id}/stream',
    tags,
    summary: 'Stream a stateless run that has begun',
    request: { params: z.object({ run_id: z.string() }), query: schema.streamQuery },
    responses: { 200: schema.eventsAnswer, ...errors(404, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const runId = readId(context.req.valid('param').run_id, 'run');
    const threadId = logOfRun(accountId, runId)?.threadId ?? (await threadOfRun(accountId, runId));
    if (!threadId) throw notFound('run');
    return joinStream(accountId, threadId, runId, context, context.req.valid('query'));
  },
);

async function joinStream(
  accountId: string,
  threadId: string,
  runId: string,
  context: Parameters<typeof streamRun>[0],
  query: z.output<typeof schema.streamQuery>,
): Promise<Response> {
  const left = new AbortController();
  const source = await sourceOfRun(accountId, threadId, runId, left.signal);
  const { run: facts, modes } = await factsOfRun(accountId, threadId, runId);
  return streamRun(context, source, facts, {
    modes: query.stream_mode ?? modes,
    cancelsOnLeave: query.cancel_on_disconnect,
    left,
  });
}
