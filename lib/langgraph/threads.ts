// Threads: create, read, change, delete, copy, search.

import { createRoute, z } from '@hono/zod-openapi';
import { resolveAssistant } from '@/lib/assistants/default-assistant';
import { GRAPH_ID } from '@/lib/assistants/graph';
import { AppError } from '@/lib/errors';
import { readId } from '@/lib/http';
import { removeThread } from '@/lib/runs/remove-thread';
import { readHeads } from '@/lib/threads/branch';
import { copyThread } from '@/lib/threads/copy-thread';
import { createThread } from '@/lib/threads/create-thread';
import { noteOnThread } from '@/lib/threads/note-metadata';
import { countThreads, searchThreads } from '@/lib/threads/search-threads';
import { getThread, type ThreadRecord } from '@/lib/threads/thread-record';
import { answers, jsonBody } from './common-schema';
import { errors } from './errors';
import { createRouter } from './router';
import { threadParam } from './run-schema';
import { type ThreadJson, toThread } from './thread-json';
import {
  pruneSchema,
  threadCountSchema,
  threadCreateSchema,
  threadPatchSchema,
  threadSchema,
  threadSearchSchema,
} from './thread-schema';
import { findByValues, LONGEST } from './threads-by-values';
import { updateState } from './update-state';

export const threadsRouter = createRouter();

const tags = ['Threads'];
const request = { params: threadParam };
const thread = answers('The thread with its values.', threadSchema);

async function withValues(accountId: string, threads: ThreadRecord[]): Promise<ThreadJson[]> {
  const heads = await readHeads(
    accountId,
    threads.map(({ id }) => id),
    LONGEST,
  );
  return threads.map((record) => toThread(record, heads.get(record.id) ?? []));
}

async function readThreadJson(accountId: string, id: string): Promise<ThreadJson> {
  const record = await getThread(accountId, id);
  const [json] = await withValues(accountId, [record]);
  return json ?? toThread(record, []);
}

threadsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads',
    tags,
    summary: 'Create a thread',
    request: { body: jsonBody(threadCreateSchema) },
    responses: { 200: thread, ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const { thread_id, metadata, if_exists, supersteps, ttl } = context.req.valid('json');
    const id = thread_id ?? crypto.randomUUID();
    const entry = { id, metadata: metadata ?? {}, ttl, ifExists: if_exists ?? 'raise' } as const;
    const made = await createThread(accountId, entry).catch(async (error: unknown) => {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
      // Every assistant of the account is deleted: the graph's own is made.
      const assistantId = await resolveAssistant(accountId, GRAPH_ID);
      return createThread(accountId, { ...entry, assistantId });
    });
    if (made && !supersteps?.length) return context.json(toThread(made, []), 200);
    if (made) {
      for (const { updates } of supersteps ?? []) {
        for (const { values, command, as_node } of updates) {
          await updateState(accountId, id, { values: values ?? command?.update, asNode: as_node });
        }
      }
    }
    return context.json(await readThreadJson(accountId, id), 200);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/search',
    tags,
    summary: 'Find threads',
    request: { body: jsonBody(threadSearchSchema) },
    responses: {
      200: answers(
        'A page of them. X-Pagination-Next says where the next page begins, X-Pagination-Total how many there are: in a search by values only with its last page.',
        z.array(threadSchema.partial()),
      ),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const { limit, offset, sort_by, sort_order, select, values, ...filter } = context.req.valid('json');
    const order = { sortBy: sort_by ?? 'created_at', sortOrder: sort_order ?? 'desc' } as const;
    const isWanted = !select || select.length === 0 || select.includes('values');
    const show = async (page: ThreadRecord[]) =>
      isWanted ? withValues(accountId, page) : page.map((record) => toThread(record, []));
    let found: ThreadJson[];
    let hasMore: boolean;
    if (values && Object.keys(values).length > 0) {
      // One more than the page tells whether there is a next one.
      const limits = { values, limit: offset + limit + 1 };
      const ids = await findByValues(accountId, filter, order, limits);
      const page = { ids: ids.slice(offset, offset + limit) };
      found = await show(await searchThreads(accountId, page, { ...order, limit, offset: 0 }));
      hasMore = ids.length > offset + limit;
      if (!hasMore) context.header('X-Pagination-Total', String(ids.length));
    } else {
      const page = searchThreads(accountId, filter, { ...order, limit, offset });
      const [shown, total] = await Promise.all([page.then(show), countThreads(accountId, filter)]);
      found = shown;
      hasMore = offset + limit < total;
      context.header('X-Pagination-Total', String(total));
    }
    if (hasMore) context.header('X-Pagination-Next', String(offset + limit));
    const shown = select && select.length > 0 ? found.map((json) => pick(json, select)) : found;
    return context.json(shown, 200);
  },
);

function pick(json: ThreadJson, fields: readonly string[]): Partial<ThreadJson> {
  return Object.fromEntries(Object.entries(json).filter(([key]) => fields.includes(key)));
}

threadsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/count',
    tags,
    summary: 'Count threads',
    request: { body: jsonBody(threadCountSchema) },
    responses: { 200: answers('How many there are.', z.number().int()), ...errors(413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const { values, ...filter } = context.req.valid('json');
    if (!values || Object.keys(values).length === 0) {
      return context.json(await countThreads(accountId, filter), 200);
    }
    const order = { sortBy: 'thread_id', sortOrder: 'asc' } as const;
    const found = await findByValues(accountId, filter, order, { values, limit: Number.POSITIVE_INFINITY });
    return context.json(found.length, 200);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/prune',
    tags,
    summary: 'Delete several threads',
    request: { body: jsonBody(pruneSchema) },
    responses: {
      200: answers('How many of them there were.', z.object({ pruned_count: z.number().int() })),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    let pruned = 0;
    for (const id of new Set(context.req.valid('json').thread_ids)) {
      if (await removeThread(accountId, id)) pruned += 1;
    }
    return context.json({ pruned_count: pruned }, 200);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}',
    tags,
    summary: 'Read a thread',
    request,
    responses: { 200: thread, ...errors(404) },
  }),
  async (context) => {
    const id = readId(context.req.valid('param').thread_id, 'thread');
    return context.json(await readThreadJson(context.get('accountId'), id), 200);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'patch',
    path: '/threads/{thread_id}',
    tags,
    summary: 'Change the metadata of a thread',
    description: 'What is given is merged into what is there, key by key.',
    request: { ...request, body: jsonBody(threadPatchSchema) },
    responses: { 200: thread, 204: { description: 'For Prefer: return=minimal.' }, ...errors(404, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = readId(context.req.valid('param').thread_id, 'thread');
    const { metadata, ttl } = context.req.valid('json');
    await noteOnThread(accountId, id, metadata ?? {}, ttl);
    if (context.req.header('prefer') === 'return=minimal') return context.body(null, 204);
    return context.json(await readThreadJson(accountId, id), 200);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'delete',
    path: '/threads/{thread_id}',
    tags,
    summary: 'Delete a thread',
    description: 'A run under way is cancelled. What its answers did to ToDos stays.',
    request,
    responses: { 204: { description: 'It is gone.' }, ...errors(404) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = readId(context.req.valid('param').thread_id, 'thread');
    if (!(await removeThread(accountId, id))) await getThread(accountId, id);
    return context.body(null, 204);
  },
);

threadsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/copy',
    tags,
    summary: 'Copy a thread',
    request,
    responses: { 200: thread, ...errors(404) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await copyThread(accountId, readId(context.req.valid('param').thread_id, 'thread'));
    return context.json(await readThreadJson(accountId, id), 200);
  },
);
