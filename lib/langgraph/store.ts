// The store: the memories of assistants, and free storage beside them.

import { createRoute, z } from '@hono/zod-openapi';
import type { Item } from '@/lib/store/item';
import { getItem, listNamespaces, searchItems } from '@/lib/store/search';
import { deleteItem, putItem } from '@/lib/store/write';
import { answers, jsonBody } from './common-schema';
import { errors } from './errors';
import { createRouter } from './router';
import * as schema from './store-schema';

export const storeRouter = createRouter();

const tags = ['Store'];
const path = '/store/items';
const memories =
  'The namespaces (todo, category, user), (profile, category, user) and (instructions, category, user) are the memories of assistants; all others are free storage.';

function toJson({ createdAt, updatedAt, ...item }: Item): z.infer<typeof schema.itemSchema> {
  return { ...item, created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() };
}

storeRouter.openapi(
  createRoute({
    method: 'put',
    path,
    tags,
    summary: 'Write an item',
    description: `Replaces its whole value. ${memories}`,
    request: { body: jsonBody(schema.putSchema) },
    responses: { 204: { description: 'It is written.' }, ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const { namespace, key, value } = context.req.valid('json');
    const actor = { kind: 'api', keyId: context.get('keyId') } as const;
    await putItem(context.get('accountId'), { namespace, key }, value, actor);
    return context.body(null, 204);
  },
);

storeRouter.openapi(
  createRoute({
    method: 'get',
    path,
    tags,
    summary: 'Read an item',
    request: { query: schema.getQuery },
    responses: { 200: answers('The item, or null.', schema.itemSchema.nullable()), ...errors(422) },
  }),
  async (context) => {
    const { namespace, key } = context.req.valid('query');
    const item = await getItem(context.get('accountId'), { namespace, key });
    return context.json(item && toJson(item), 200);
  },
);

storeRouter.openapi(
  createRoute({
    method: 'delete',
    path,
    tags,
    summary: 'Delete an item',
    request: { body: jsonBody(schema.deleteSchema) },
    responses: { 204: { description: 'It is gone, or never was.' }, ...errors(413, 422) },
  }),
  async (context) => {
    const actor = { kind: 'api', keyId: context.get('keyId') } as const;
    await deleteItem(context.get('accountId'), context.req.valid('json'), actor);
    return context.body(null, 204);
  },
);

storeRouter.openapi(
  createRoute({
    method: 'post',
    path: '/store/items/search',
    tags,
    summary: 'Find items',
    request: { body: jsonBody(schema.searchSchema) },
    responses: {
      200: answers('The latest changed first.', z.object({ items: z.array(schema.itemSchema) })),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const { namespace_prefix, filter, query, limit, offset } = context.req.valid('json');
    const items = await searchItems(context.get('accountId'), {
      ...{ prefix: namespace_prefix ?? [], filter: filter ?? {}, query: query ?? '', limit, offset },
    });
    return context.json({ items: items.map(toJson) }, 200);
  },
);

storeRouter.openapi(
  createRoute({
    method: 'post',
    path: '/store/namespaces',
    tags,
    summary: 'List namespaces',
    request: { body: jsonBody(schema.namespacesSchema) },
    responses: {
      200: answers('In order of their labels.', z.object({ namespaces: z.array(z.array(z.string())) })),
      ...errors(413, 422),
    },
  }),
  async (context) => {
    const { prefix, suffix, max_depth, limit, offset } = context.req.valid('json');
    const namespaces = await listNamespaces(context.get('accountId'), {
      ...{ prefix: prefix ?? [], suffix: suffix ?? [], maxDepth: max_depth ?? null, limit, offset },
    });
    return context.json({ namespaces }, 200);
  },
);
