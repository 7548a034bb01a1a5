// Shapes that several nouns of the Agent Server API share.

import { z } from '@hono/zod-openapi';

export const jsonObject = z.record(z.string(), z.unknown()).openapi({ type: 'object' });

export const limitSchema = z.number().int().min(1).max(1000).default(10);

/** As far as PostgreSQL's integer goes. */
export const offsetSchema = z.number().int().min(0).max(2_147_483_647).default(0);

/** A body of JSON, for a route's description. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
