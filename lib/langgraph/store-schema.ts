// The shapes of the store in the Agent Server API.

import { z } from '@hono/zod-openapi';
import { filterSchema } from '@/lib/store/filter';
import { itemNameSchema, keySchema, namespaceSchema, prefixSchema } from '@/lib/store/item';
import { jsonObject, limitSchema, offsetSchema } from './common-schema';

export const itemSchema = z
  .object({
    namespace: z.array(z.string()),
    key: z.string(),
    value: jsonObject,
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi('Item');

const NO_TTL = 'Items do not expire here. Delete them when they are no longer needed.';

export const putSchema = z
  .object({
    namespace: namespaceSchema,
    key: keySchema,
    value: jsonObject,
    index: z
      .union([z.literal(false), z.array(z.string())])
      .nullish()
      .openapi({
        description: 'Has no effect: searching reads all texts of a value.',
      }),
    ttl: z.null(NO_TTL).optional(),
  })
  .refine((body) => itemNameSchema.safeParse(body).success, {
    message: 'Namespace and key are too long together.',
    path: ['key'],
    when: ({ issues }) => issues.length === 0,
  })
  .openapi('ItemPut');

export const deleteSchema = z.object({ namespace: namespaceSchema, key: keySchema }).openapi('ItemDelete');

export const getQuery = z.object({
  namespace: z
    .string('Name the namespace, its labels joined by dots.')
    .transform((joined) => joined.split('.'))
    .pipe(namespaceSchema)
    .openapi({
      type: 'string',
      description: 'The labels, joined by dots.',
      example: 'todo.work.default-user',
    }),
  key: keySchema,
  refresh_ttl: z.string().optional().openapi({ description: 'Has no effect: items do not expire.' }),
});

export const searchSchema = z
  .object({
    namespace_prefix: prefixSchema.nullish(),
    filter: filterSchema.nullish().openapi({ type: 'object' }),
    query: z.string().max(2_000, 'A query has at most 2000 characters.').nullish(),
    limit: limitSchema,
    offset: offsetSchema,
    refresh_ttl: z.boolean().nullish(),
  })
  .openapi('ItemSearch');

export const namespacesSchema = z
  .object({
    prefix: prefixSchema.nullish(),
    suffix: prefixSchema.nullish(),
    max_depth: z.number().int().min(1).max(20).nullish(),
    limit: limitSchema.default(100),
    offset: offsetSchema,
  })
  .openapi('NamespaceSearch');
