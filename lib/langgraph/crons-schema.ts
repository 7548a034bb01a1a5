// The shapes of crons in the Agent Server API.

import { z } from '@hono/zod-openapi';
import { isTimeZone } from '@/lib/time/clock';
import { jsonObject, limitSchema, offsetSchema } from './common-schema';
import { runCreateSchema } from './run-schema';

const schedule = z
  .string()
  .max(200)
  .openapi({ example: '0 8 * * 1-5', description: 'Minute, hour, day of month, month, day of week.' });

/** When it runs and what becomes of it; the rest of a body is the run itself. */
const timing = {
  timezone: z
    .string()
    .refine(isTimeZone, 'This is no IANA time zone, such as Europe/Berlin.')
    .nullish()
    .openapi({ description: 'In which the schedule is read. UTC when left out.' }),
  end_time: z.iso
    .datetime({ offset: true, local: true, error: 'An end_time is an ISO date and time.' })
    .nullish()
    .openapi({ description: 'After which it does not run. Without an offset it is UTC.' }),
  enabled: z.boolean().nullish(),
  on_run_completed: z
    .enum(['delete', 'keep'])
    .nullish()
    .openapi({ description: 'What becomes of the thread of a run that has one of its own.' }),
};

const run = runCreateSchema.omit({
  after_seconds: true,
  on_completion: true,
  on_disconnect: true,
  checkpoint: true,
  checkpoint_id: true,
  if_not_exists: true,
});

export const cronCreateSchema = run.extend({ ...timing, schedule }).openapi('CronCreate');

export const cronPatchSchema = run
  .omit({ multitask_strategy: true })
  .partial()
  .extend({ ...timing, schedule: schedule.nullish() })
  .openapi('CronPatch');

export const cronSchema = z
  .object({
    cron_id: z.uuid(),
    assistant_id: z.uuid(),
    thread_id: z.uuid().nullable(),
    user_id: z.string(),
    schedule: z.string(),
    timezone: z.string(),
    next_run_date: z.iso.datetime().nullable(),
    end_time: z.iso.datetime().nullable(),
    enabled: z.boolean(),
    on_run_completed: z.enum(['delete', 'keep']),
    payload: jsonObject,
    metadata: jsonObject,
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi('Cron');

export const CRON_FIELDS = cronSchema.keyof();

const filter = {
  assistant_id: z.string().max(200).nullish(),
  thread_id: z.string().max(200).nullish(),
  enabled: z.boolean().nullish(),
  metadata: jsonObject.nullish(),
};

export const cronCountSchema = z.object(filter).openapi('CronCount');

export const cronSearchSchema = z
  .object({
    ...filter,
    limit: limitSchema,
    offset: offsetSchema,
    sort_by: z
      .enum(['cron_id', 'assistant_id', 'thread_id', 'created_at', 'updated_at', 'next_run_date'])
      .nullish(),
    sort_order: z.enum(['asc', 'desc']).nullish(),
    // `now` is a field of the client's list that stands for nothing that is kept.
    select: z.array(z.union([CRON_FIELDS, z.literal('now')])).nullish(),
  })
  .openapi('CronSearch');

export const cronParam = z.object({ cron_id: z.string() });
