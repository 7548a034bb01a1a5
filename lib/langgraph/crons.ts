// Crons: runs on a schedule.

import { createRoute, z } from '@hono/zod-openapi';
import { resolveAssistant } from '@/lib/assistants/default-assistant';
import { readId } from '@/lib/http';
import { createSchedule } from '@/lib/schedules/create';
import { countSchedules, findSchedules, type ScheduleOrder } from '@/lib/schedules/find';
import { deleteSchedule, updateSchedule } from '@/lib/schedules/update';
import { answers, jsonBody } from './common-schema';
import { checkRun } from './create-run';
import { filterOf, partsOfCreate, partsOfPatch, selectFields, toCron } from './crons-json';
import * as schema from './crons-schema';
import { errors } from './errors';
import { createRouter } from './router';
import { runCreateSchema, threadParam } from './run-schema';

export const cronsRouter = createRouter();

const tags = ['Crons'];
const cron = answers('The cron.', schema.cronSchema);

const ORDERS: Record<string, ScheduleOrder> = {
  cron_id: 'id',
  assistant_id: 'assistantId',
  thread_id: 'threadId',
  created_at: 'createdAt',
  updated_at: 'updatedAt',
  next_run_date: 'nextRunAt',
};

async function create(
  accountId: string,
  threadId: string | null,
  body: z.infer<typeof schema.cronCreateSchema>,
) {
  const assistantId = await resolveAssistant(accountId, body.assistant_id);
  checkRun(body);
  const entry = { ...partsOfCreate(body), assistantId, threadId, origin: 'api' as const };
  return toCron(await createSchedule(accountId, entry, Date.now()));
}

cronsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/runs/crons',
    tags,
    summary: 'Create a cron whose runs have a thread each',
    request: { body: jsonBody(schema.cronCreateSchema) },
    responses: { 200: cron, ...errors(404, 409, 413, 422) },
  }),
  async (context) =>
    context.json(await create(context.get('accountId'), null, context.req.valid('json')), 200),
);

cronsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/runs/crons',
    tags,
    summary: 'Create a cron whose runs continue a thread',
    request: { params: threadParam, body: jsonBody(schema.cronCreateSchema) },
    responses: { 200: cron, ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    return context.json(await create(context.get('accountId'), threadId, context.req.valid('json')), 200);
  },
);

cronsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/runs/crons/search',
    tags,
    summary: 'Find crons',
    request: { body: jsonBody(schema.cronSearchSchema) },
    responses: {
      200: answers(
        'A page of them. X-Pagination-Total says how many there are, X-Pagination-Next where the next page begins.',
        z.array(schema.cronSchema.partial()),
      ),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const { limit, offset, sort_by, sort_order, select, ...body } = context.req.valid('json');
    const filter = await filterOf(accountId, body);
    const sortBy = ORDERS[sort_by ?? 'created_at'] ?? 'createdAt';
    const page = { limit, offset, sortBy, sortOrder: sort_order ?? 'desc' } as const;
    const [found, total] = filter
      ? await Promise.all([findSchedules(accountId, filter, page), countSchedules(accountId, filter)])
      : [[], 0];
    context.header('X-Pagination-Total', String(total));
    if (offset + limit < total) context.header('X-Pagination-Next', String(offset + limit));
    return context.json(
      found.map((schedule) => selectFields(toCron(schedule), select)),
      200,
    );
  },
);

cronsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/runs/crons/count',
    tags,
    summary: 'Count crons',
    request: { body: jsonBody(schema.cronCountSchema) },
    responses: { 200: answers('How many there are.', z.number().int()), ...errors(413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const filter = await filterOf(accountId, context.req.valid('json'));
    return context.json(filter ? await countSchedules(accountId, filter) : 0, 200);
  },
);

cronsRouter.openapi(
  createRoute({
    method: 'patch',
    path: '/runs/crons/{cron_id}',
    tags,
    summary: 'Change a cron',
    description: 'What is left out or null stays.',
    request: { params: schema.cronParam, body: jsonBody(schema.cronPatchSchema) },
    responses: { 200: cron, ...errors(404, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = readId(context.req.valid('param').cron_id, 'cron');
    const body = context.req.valid('json');
    const assistantId = body.assistant_id ? await resolveAssistant(accountId, body.assistant_id) : undefined;
    const changed = await updateSchedule(
      accountId,
      id,
      (before) => {
        const parts = partsOfPatch(body, before);
        checkRun(runCreateSchema.parse({ ...parts.payload, assistant_id: before.assistantId }));
        return { ...parts, ...(assistantId ? { assistantId } : {}) };
      },
      Date.now(),
    );
    return context.json(toCron(changed), 200);
  },
);

cronsRouter.openapi(
  createRoute({
    method: 'delete',
    path: '/runs/crons/{cron_id}',
    tags,
    summary: 'Delete a cron',
    description: 'Runs that it began go on, and their threads stay.',
    request: { params: schema.cronParam },
    responses: { 204: { description: 'It is deleted.' }, ...errors(404) },
  }),
  async (context) => {
    await deleteSchedule(context.get('accountId'), readId(context.req.valid('param').cron_id, 'cron'));
    return context.body(null, 204);
  },
);
