// Assistants: create, read, change, delete, find them, and their versions.

import { createRoute, z } from '@hono/zod-openapi';
import { createAssistant } from '@/lib/assistants/create-assistant';
import { resolveAssistant } from '@/lib/assistants/default-assistant';
import { reconfigureAssistant } from '@/lib/assistants/reconfigure';
import { readRecord } from '@/lib/assistants/record';
import { restoreVersion } from '@/lib/assistants/restore';
import { countAssistants, searchAssistants, searchVersions } from '@/lib/assistants/search';
import { removeAssistant } from '@/lib/runs/remove-assistant';
import { assistantGraphRouter } from './assistant-graph';
import { filterOf, partsOf, select, toAssistant, toVersion } from './assistants-json';
import * as schema from './assistants-schema';
import { answers, jsonBody } from './common-schema';
import { errors } from './errors';
import { requireModel } from './require-model';
import { createRouter } from './router';

export const assistantsRouter = createRouter();
assistantsRouter.route('/', assistantGraphRouter);

const request = { params: schema.idParam };
const assistant = answers('The assistant at its current version.', schema.assistantSchema);
const tags = ['Assistants'];

assistantsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/assistants',
    tags,
    summary: 'Create an assistant',
    request: { body: jsonBody(schema.createSchema) },
    responses: { 200: assistant, ...errors(409, 413, 422) },
  }),
  async (context) => {
    const { assistant_id, if_exists, name, description, ...body } = context.req.valid('json');
    const { config, configurable, ...parts } = { config: {}, configurable: {}, ...partsOf(body) };
    requireModel({ configurable, ...parts });
    const created = await createAssistant(
      context.get('accountId'),
      {
        ...(assistant_id ? { id: assistant_id } : {}),
        ...{ name: name ?? 'Untitled', description: description ?? null, config, configurable },
        ...{ context: parts.context ?? {}, metadata: parts.metadata ?? {} },
      },
      if_exists ?? 'raise',
    );
    return context.json(toAssistant(created), 200);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/assistants/search',
    tags,
    summary: 'Find assistants',
    request: { body: jsonBody(schema.searchSchema) },
    responses: {
      200: answers(
        'A page of them. X-Pagination-Total says how many there are, X-Pagination-Next where the next page begins.',
        z.array(schema.assistantSchema.partial()),
      ),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const { limit, offset, sort_by, sort_order, select: fields, ...body } = context.req.valid('json');
    const page = { limit, offset, sortBy: sort_by ?? 'created_at', sortOrder: sort_order ?? 'desc' } as const;
    const { assistants, total } = await searchAssistants(context.get('accountId'), filterOf(body), page);
    context.header('X-Pagination-Total', String(total));
    if (offset + limit < total) context.header('X-Pagination-Next', String(offset + limit));
    return context.json(
      assistants.map((record) => select(toAssistant(record), fields)),
      200,
    );
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/assistants/count',
    tags,
    summary: 'Count assistants',
    request: { body: jsonBody(schema.countSchema) },
    responses: { 200: answers('How many there are.', z.number().int()), ...errors(413, 422) },
  }),
  async (context) => {
    const filter = filterOf(context.req.valid('json'));
    return context.json(await countAssistants(context.get('accountId'), filter), 200);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'get',
    path: '/assistants/{assistant_id}',
    tags,
    summary: 'Read an assistant',
    request,
    responses: { 200: assistant, ...errors(404) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    return context.json(toAssistant(await readRecord(accountId, id)), 200);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'patch',
    path: '/assistants/{assistant_id}',
    tags,
    summary: 'Change an assistant',
    description:
      'Makes a new version. config and context are replaced, metadata is merged; what is left out or null stays.',
    request: { ...request, body: jsonBody(schema.patchSchema) },
    responses: { 200: assistant, ...errors(404, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    const { name, description, ...body } = context.req.valid('json');
    const { config, configurable = {}, ...parts } = partsOf(body);
    requireModel({ configurable, ...parts });
    const changed = await reconfigureAssistant(accountId, id, {
      ...(config ? { config: { config, configurable } } : {}),
      ...(name ? { name } : {}),
      ...(typeof description === 'string' ? { description } : {}),
      ...parts,
    });
    return context.json(toAssistant(changed), 200);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'delete',
    path: '/assistants/{assistant_id}',
    tags,
    summary: 'Delete an assistant',
    request: { ...request, query: z.object({ delete_threads: z.stringbool().default(false) }) },
    responses: { 204: { description: 'It is gone.' }, ...errors(404, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    const { delete_threads: withThreads } = context.req.valid('query');
    await removeAssistant(accountId, id, { withThreads });
    return context.body(null, 204);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/assistants/{assistant_id}/versions',
    tags,
    summary: 'List the versions of an assistant',
    request: { ...request, body: jsonBody(schema.versionsSchema) },
    responses: {
      200: answers('A page of them, newest first.', z.array(schema.versionSchema)),
      ...errors(404, 413, 422),
    },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    const { metadata, limit, offset } = context.req.valid('json');
    const versions = await searchVersions(accountId, id, { metadata: metadata ?? {}, limit, offset });
    return context.json(versions.map(toVersion), 200);
  },
);

assistantsRouter.openapi(
  createRoute({
    method: 'post',
    path: '/assistants/{assistant_id}/latest',
    tags,
    summary: 'Make a version current',
    description: 'All of the version comes back; no version is added.',
    request: { ...request, body: jsonBody(schema.latestSchema) },
    responses: { 200: assistant, ...errors(404, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    await restoreVersion(accountId, id, context.req.valid('json').version);
    return context.json(toAssistant(await readRecord(accountId, id)), 200);
  },
);
