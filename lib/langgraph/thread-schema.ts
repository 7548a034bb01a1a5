// The shapes of threads and their states in the Agent Server API.

import { z } from '@hono/zod-openapi';
import { THREAD_SORTS } from '@/lib/threads/search-threads';
import { THREAD_STATUSES } from '@/lib/threads/thread-record';
import { jsonObject, limitSchema, offsetSchema } from './common-schema';

export const threadSchema = z
  .object({
    thread_id: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    state_updated_at: z.string(),
    metadata: jsonObject,
    config: jsonObject,
    status: z.enum(THREAD_STATUSES),
    values: jsonObject,
    interrupts: jsonObject,
    error: z.object({ error: z.string(), message: z.string() }).nullable(),
  })
  .openapi('Thread');

const id = z.uuid('A thread_id is a UUID.').toLowerCase();

/** A million minutes are two years. */
const minutes = z.number().positive().max(1_000_000);
const ttl = z
  .union([minutes, z.object({ ttl: minutes, strategy: z.literal('delete').optional() })], {
    error: 'Give minutes, or {"ttl": minutes, "strategy": "delete"}.',
  })
  .nullish()
  .transform((value) => (typeof value === 'object' ? (value?.ttl ?? null) : (value ?? null)))
  .openapi({ description: 'Minutes until the thread is deleted by itself.' });

const update = z.object({
  values: z.unknown().optional(),
  command: z.object({ update: z.unknown().optional() }).nullish(),
  as_node: z.string().max(100).nullish(),
});

export const threadCreateSchema = z
  .object({
    thread_id: id.nullish(),
    metadata: jsonObject.nullish(),
    if_exists: z.enum(['raise', 'do_nothing']).nullish(),
    supersteps: z
      .array(z.object({ updates: z.array(update).max(100) }))
      .max(100)
      .nullish(),
    ttl,
  })
  .openapi('ThreadCreate');

export const threadPatchSchema = z.object({ metadata: jsonObject.nullish(), ttl }).openapi('ThreadPatch');

const filter = {
  metadata: jsonObject.nullish(),
  ids: z.array(id).max(1000).nullish(),
  status: z.enum(THREAD_STATUSES).nullish(),
  values: jsonObject.nullish().openapi({ description: 'What the values must contain.' }),
};

export const THREAD_FIELDS = [...threadSchema.keyof().options, 'context'] as const;

export const threadSearchSchema = z
  .object({
    ...filter,
    limit: limitSchema,
    offset: offsetSchema,
    sort_by: z.enum(THREAD_SORTS).nullish(),
    sort_order: z.enum(['asc', 'desc']).nullish(),
    select: z.array(z.enum(THREAD_FIELDS)).max(50).nullish(),
  })
  .openapi('ThreadSearch');

export const threadCountSchema = z.object(filter).openapi('ThreadCount');

export const pruneSchema = z
  .object({
    thread_ids: z.array(id).min(1).max(1000),
    strategy: z.literal('delete', { error: 'The strategy is "delete".' }).default('delete'),
  })
  .openapi('ThreadPrune');

const checkpointSchema = z
  .object({
    thread_id: z.string(),
    checkpoint_ns: z.string(),
    checkpoint_id: z.string().nullable(),
    checkpoint_map: jsonObject.nullable(),
  })
  .openapi('Checkpoint');

export const stateSchema = z
  .object({
    values: jsonObject,
    next: z.array(z.string()),
    tasks: z.array(jsonObject),
    interrupts: z.array(jsonObject),
    metadata: jsonObject,
    created_at: z.string().nullable(),
    checkpoint: checkpointSchema,
    parent_checkpoint: checkpointSchema.nullable(),
  })
  .openapi('ThreadState');

export const checkpointInput = z.object({
  checkpoint_id: z.string().max(100).nullish(),
  checkpoint_ns: z.string().max(200).nullish(),
});

const STATE_FIELDS = stateSchema.keyof().options;
const field = z.union([z.enum(STATE_FIELDS), z.string().regex(/^values\.\w{1,100}$/)]);
export const stateSelect = z
  .union([field, z.array(field).max(50)])
  .nullish()
  .transform((fields) => (typeof fields === 'string' ? [fields] : (fields ?? [])));

export const stateUpdateSchema = z
  .object({
    values: z.unknown().optional(),
    checkpoint: checkpointInput.nullish(),
    checkpoint_id: z.string().max(100).nullish(),
    as_node: z.string().max(100).nullish(),
  })
  .openapi('StateUpdate');

export const historySchema = z
  .object({
    limit: limitSchema,
    before: z
      .union([
        z.string().max(100),
        z.object({
          checkpoint_id: z.string().max(100).nullish(),
          configurable: z.object({ checkpoint_id: z.string().max(100).nullish() }).nullish(),
        }),
      ])
      .nullish(),
    metadata: jsonObject.nullish(),
    checkpoint: checkpointInput.nullish(),
    select: stateSelect,
  })
  .openapi('StateHistory');
