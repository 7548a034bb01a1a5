// What a client sends to begin a run, and what it reads about one.

import { z } from '@hono/zod-openapi';
import { MULTITASK_STRATEGIES } from '@/lib/runs/run-record';
import { webhookSchema } from '@/lib/webhooks/check-url';
import { jsonObject } from './common-schema';
import { streamModesSchema } from './events/modes';

export const RUN_STATUSES = ['pending', 'running', 'error', 'success', 'timeout', 'interrupted'] as const;

const config = z
  .object({
    tags: z.array(z.string().max(200)).max(100).nullish(),
    recursion_limit: z.number().int().min(1).max(10_000).nullish(),
    configurable: jsonObject.nullish(),
  })
  .catchall(z.unknown());

const checkpoint = z.object({
  checkpoint_id: z.string().max(100).nullish(),
  checkpoint_ns: z.string().max(200).nullish(),
});

const nodes = z.union([z.literal('*'), z.array(z.string().max(100)).max(100)]).nullish();

const command = z.object({
  update: z.unknown().optional(),
  resume: z.unknown().optional(),
  goto: z.unknown().optional(),
});

/** The body of every request that begins a run. What it does not know, it ignores. */
export const runCreateSchema = z
  .object({
    assistant_id: z.string().min(1).max(200).openapi({ description: 'An id, or the name of the graph.' }),
    input: z
      .unknown()
      .optional()
      .openapi({ example: { messages: [{ role: 'user', content: 'Buy milk' }] } }),
    command: command.nullish(),
    config: config.nullish(),
    context: jsonObject.nullish(),
    metadata: jsonObject.nullish(),
    checkpoint: checkpoint.nullish(),
    checkpoint_id: z.string().max(100).nullish(),
    stream_mode: streamModesSchema,
    stream_resumable: z.boolean().nullish(),
    stream_subgraphs: z.boolean().nullish(),
    interrupt_before: nodes,
    interrupt_after: nodes,
    webhook: webhookSchema.nullish(),
    multitask_strategy: z.enum(MULTITASK_STRATEGIES).nullish(),
    on_completion: z.enum(['delete', 'keep', 'complete', 'continue']).nullish(),
    on_disconnect: z.enum(['cancel', 'continue']).nullish(),
    after_seconds: z.number().min(0).max(31_536_000).nullish(),
    if_not_exists: z.enum(['create', 'reject']).nullish(),
  })
  .openapi('RunCreate');

export type RunCreate = z.output<typeof runCreateSchema>;

export const runSchema = z
  .object({
    run_id: z.string(),
    thread_id: z.string(),
    assistant_id: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    status: z.enum(RUN_STATUSES),
    metadata: jsonObject,
    kwargs: jsonObject,
    multitask_strategy: z.enum(MULTITASK_STRATEGIES),
  })
  .openapi('Run');

export const threadParam = z.object({ thread_id: z.string() });
export const runParam = threadParam.extend({ run_id: z.string() });

export const cancelQuery = z.object({
  wait: z.stringbool().default(false),
  action: z.enum(['interrupt', 'rollback']).default('interrupt'),
});

const whole = (text: z.ZodNumber, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'Give a whole number.')
    .transform(Number)
    .pipe(text)
    .default(fallback)
    .openapi({ type: 'integer' });

export const listQuery = z.object({
  limit: whole(z.number().min(1).max(1000), 10),
  offset: whole(z.number().min(0).max(2_147_483_647), 0),
  status: z.enum(RUN_STATUSES).optional(),
  select: z.union([z.string(), z.array(z.string())]).optional(),
});

export const streamQuery = z.object({
  stream_mode: streamModesSchema.optional(),
  cancel_on_disconnect: z.stringbool().default(false),
});

export const eventsAnswer = {
  description: 'Server-sent events, numbered from 0: metadata, then those of the stream modes, then end.',
  content: { 'text/event-stream': { schema: z.string() } },
};
