// The shapes of assistants in the Agent Server API.

import { z } from '@hono/zod-openapi';
import { assistantFieldsSchema, versionNumberSchema } from '@/lib/assistants/assistant';
import { GRAPH_ID } from '@/lib/assistants/graph';
import { SORT_FIELDS } from '@/lib/assistants/search';
import { jsonObject, limitSchema, offsetSchema } from './common-schema';

const configSchema = z
  .looseObject({
    tags: z.array(z.string()).max(100).nullish(),
    recursion_limit: z.number().int().min(1).max(1_000_000).nullish(),
    configurable: jsonObject.nullish().openapi({
      description: 'todo_category, task_maistro_role, user_id, model, time_zone; others are kept.',
    }),
  })
  .openapi('Config');

export const assistantSchema = z
  .object({
    assistant_id: z.uuid(),
    graph_id: z.string(),
    config: configSchema,
    context: jsonObject,
    metadata: jsonObject,
    name: z.string(),
    description: z.string().nullable(),
    version: z.number().int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi('Assistant');

export const versionSchema = assistantSchema.omit({ updated_at: true }).openapi('AssistantVersion');

const graphId = z.literal(GRAPH_ID, `There is no such graph. The only one is ${GRAPH_ID}.`);
const { name, description } = assistantFieldsSchema.shape;

const fields = {
  config: configSchema.nullish(),
  context: jsonObject.nullish(),
  metadata: jsonObject.nullish(),
  name: name.nullish(),
  description: description.optional(),
};

export const createSchema = z
  .object({
    ...fields,
    graph_id: graphId,
    assistant_id: z.uuid('An assistant_id is a UUID.').toLowerCase().nullish(),
    if_exists: z.enum(['raise', 'do_nothing']).nullish(),
  })
  .openapi('AssistantCreate');

export const patchSchema = z.object({ ...fields, graph_id: graphId.nullish() }).openapi('AssistantPatch');

export const FIELDS = assistantSchema.keyof();

const filter = {
  // A graph that does not exist has no assistants: to look for it is no mistake.
  graph_id: z.string().max(200).nullish(),
  name: z.string().max(200).nullish(),
  metadata: jsonObject.nullish(),
};

export const countSchema = z.object(filter).openapi('AssistantCount');

export const searchSchema = z
  .object({
    ...filter,
    limit: limitSchema,
    offset: offsetSchema,
    sort_by: z.enum(SORT_FIELDS).nullish(),
    sort_order: z.enum(['asc', 'desc']).nullish(),
    select: z.array(FIELDS).nullish(),
  })
  .openapi('AssistantSearch');

export const versionsSchema = z
  .object({ metadata: jsonObject.nullish(), limit: limitSchema, offset: offsetSchema })
  .openapi('AssistantVersionsSearch');

export const latestSchema = z.object({ version: versionNumberSchema }).openapi('AssistantLatest');

export const idParam = z.object({
  assistant_id: z.string().openapi({ description: `A UUID, or ${GRAPH_ID} for its default assistant.` }),
});
