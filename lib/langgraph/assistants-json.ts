// Assistants between their record and the JSON of the Agent Server API.

import type { z } from '@hono/zod-openapi';
import { type Json, shownConfigurable } from '@/lib/assistants/configuration';
import type { AssistantRecord } from '@/lib/assistants/record';
import type { AssistantFilter } from '@/lib/assistants/search';
import type { assistantSchema, countSchema, FIELDS, patchSchema, versionSchema } from './assistants-schema';

type AssistantJson = z.infer<typeof assistantSchema>;

export function toVersion(record: AssistantRecord): z.infer<typeof versionSchema> {
  const configurable = shownConfigurable(record, record);
  return {
    assistant_id: record.id,
    graph_id: record.graphId,
    config: { ...record.config, ...(Object.keys(configurable).length > 0 ? { configurable } : {}) },
    context: record.context,
    metadata: record.metadata,
    name: record.name,
    description: record.description,
    version: record.version,
    created_at: record.createdAt.toISOString(),
  };
}

export function toAssistant(record: AssistantRecord): AssistantJson {
  return { ...toVersion(record), updated_at: record.updatedAt.toISOString() };
}

/** Only the fields that were asked for; all of them when none was. */
export function select(
  assistant: AssistantJson,
  fields: readonly z.infer<typeof FIELDS>[] | null | undefined,
): Partial<AssistantJson> {
  if (!fields || fields.length === 0) return assistant;
  return Object.fromEntries(fields.map((field) => [field, assistant[field]]));
}

type Parts = { config?: Json; configurable?: Json; context?: Json; metadata?: Json };

/** What of an assistant was given; null means the same as nothing. */
export function partsOf({ config, context, metadata }: Omit<z.infer<typeof patchSchema>, 'name'>): Parts {
  const { configurable, ...rest } = config ?? {};
  return {
    ...(config ? { config: withoutNulls(rest), configurable: configurable ?? {} } : {}),
    ...(context ? { context } : {}),
    ...(metadata ? { metadata } : {}),
  };
}

const withoutNulls = (config: Json): Json =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null && value !== undefined));

export function filterOf({ graph_id, name, metadata }: z.infer<typeof countSchema>): AssistantFilter {
  return {
    ...(graph_id ? { graphId: graph_id } : {}),
    ...(name ? { name } : {}),
    ...(metadata ? { metadata } : {}),
  };
}
