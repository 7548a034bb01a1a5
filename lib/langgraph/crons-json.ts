// Crons between their schedule and the JSON of the Agent Server API.

import type { z } from '@hono/zod-openapi';
import { resolveAssistant } from '@/lib/assistants/default-assistant';
import { AppError } from '@/lib/errors';
import type { ScheduleFilter } from '@/lib/schedules/find';
import type { Json, Schedule } from '@/lib/schedules/schedule';
import type { SchedulePatch } from '@/lib/schedules/update';
import type {
  CRON_FIELDS,
  cronCountSchema,
  cronCreateSchema,
  cronPatchSchema,
  cronSchema,
} from './crons-schema';

type CronJson = z.infer<typeof cronSchema>;

export function toCron(schedule: Schedule): CronJson {
  return {
    cron_id: schedule.id,
    assistant_id: schedule.assistantId,
    thread_id: schedule.threadId,
    user_id: schedule.accountId,
    schedule: schedule.expression,
    timezone: schedule.timeZone,
    next_run_date: schedule.nextRunAt?.toISOString() ?? null,
    end_time: schedule.endTime?.toISOString() ?? null,
    enabled: schedule.enabled,
    on_run_completed: schedule.onRunCompleted,
    payload: { ...schedule.payload, assistant_id: schedule.assistantId },
    metadata: schedule.metadata,
    created_at: schedule.createdAt.toISOString(),
    updated_at: schedule.updatedAt.toISOString(),
  };
}

/** Only the fields that were asked for; all of them when none was. */
export function selectFields(
  cron: CronJson,
  fields: readonly (z.infer<typeof CRON_FIELDS> | 'now')[] | null | undefined,
): Partial<CronJson> {
  if (!fields || fields.length === 0) return cron;
  return Object.fromEntries(fields.flatMap((field) => (field === 'now' ? [] : [[field, cron[field]]])));
}

const given = (value: Json): Json =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null));

function readEnd(text: string): Date {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const end = new Date(hasZone ? text : `${text}Z`);
  if (!Number.isNaN(end.getTime())) return end;
  throw new AppError('invalid', 'An end_time is an ISO date and time.', { field: 'end_time' });
}

/** The parts of a new cron. `metadata` is the cron's, and its runs' as well. */
export function partsOfCreate(body: z.infer<typeof cronCreateSchema>) {
  const { schedule, timezone, end_time, enabled, on_run_completed, assistant_id: _, ...payload } = body;
  return {
    expression: schedule,
    timeZone: timezone ?? 'UTC',
    endTime: end_time ? readEnd(end_time) : null,
    enabled: enabled ?? true,
    onRunCompleted: on_run_completed ?? ('delete' as const),
    metadata: body.metadata ?? {},
    payload: given(payload),
  };
}

/** What is left out or null stays; what a run is asked is replaced field by field. */
export function partsOfPatch(body: z.infer<typeof cronPatchSchema>, before: Schedule): SchedulePatch {
  const { schedule, timezone, end_time, enabled, on_run_completed, assistant_id: _, ...payload } = body;
  return {
    ...(schedule ? { expression: schedule } : {}),
    ...(timezone ? { timeZone: timezone } : {}),
    ...(end_time ? { endTime: readEnd(end_time) } : {}),
    ...(typeof enabled === 'boolean' ? { enabled } : {}),
    ...(on_run_completed ? { onRunCompleted: on_run_completed } : {}),
    ...(body.metadata ? { metadata: body.metadata } : {}),
    payload: { ...before.payload, ...given(payload) },
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Null when it names what is no id and no graph: nothing is found then. */
export async function filterOf(
  accountId: string,
  { assistant_id, thread_id, enabled, metadata }: z.infer<typeof cronCountSchema>,
): Promise<ScheduleFilter | null> {
  if (thread_id && !UUID.test(thread_id)) return null;
  const assistantId = assistant_id ? await findAssistant(accountId, assistant_id) : undefined;
  if (assistantId === null) return null;
  return {
    ...(assistantId ? { assistantId } : {}),
    ...(thread_id ? { threadId: thread_id.toLowerCase() } : {}),
    ...(typeof enabled === 'boolean' ? { enabled } : {}),
    ...(metadata ? { metadata } : {}),
  };
}

async function findAssistant(accountId: string, idOrGraph: string): Promise<string | null> {
  try {
    return await resolveAssistant(accountId, idOrGraph);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
