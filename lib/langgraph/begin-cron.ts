// Begins the run of a cron exactly as a POST of its payload would.
import { isUniqueViolation } from '@/lib/db/errors';
import { beginChat } from '@/lib/schedules/begin-chat';
import type { BeginRun } from '@/lib/schedules/fire';
import type { Schedule } from '@/lib/schedules/schedule';
import { createRun } from './create-run';
import { runCreateSchema } from './run-schema';

/** The run's clock is in the zone of the schedule, unless its own configuration names another. */
function bodyOf({ id, assistantId, payload, timeZone, onRunCompleted }: Schedule) {
  const body = runCreateSchema.parse({ ...payload, assistant_id: assistantId });
  const zone = timeZone === 'UTC' ? {} : { time_zone: timeZone };
  return {
    ...body,
    config: { ...body.config, configurable: { ...zone, ...body.config?.configurable } },
    metadata: { ...body.metadata, cron_id: id },
    multitask_strategy: body.multitask_strategy ?? ('enqueue' as const),
    on_completion: onRunCompleted,
  };
}

export const beginCron: BeginRun = async (schedule, runId, now) => {
  if (schedule.origin === 'settings') return beginChat(schedule, runId, now);
  try {
    await createRun(schedule.accountId, schedule.threadId, bodyOf(schedule), runId);
  } catch (error) {
    // This firing has begun its run before.
    if (!isUniqueViolation(error, 'run_pkey')) throw error;
  }
};
