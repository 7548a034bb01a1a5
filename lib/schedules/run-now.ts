// Runs a schedule at once, because the person asks for it; when it runs next stays as it was.
import { randomUUIDv7 } from 'node:crypto';
import { db } from '@/lib/db/client';
import { getSchedule } from './find';
import type { BeginRun } from './fire';

/**
 * Also one that is paused. Throws an AppError `not_found`, also where its assistant or its thread is gone.
 * `now` in milliseconds since 1970.
 */
export async function runScheduleNow(
  accountId: string,
  id: string,
  begin: BeginRun,
  now: number,
): Promise<void> {
  const schedule = await getSchedule(accountId, id);
  await begin(schedule, randomUUIDv7(), now);
  await db.schedule.updateMany({ where: { id, accountId }, data: { lastRunAt: new Date(now) } });
}
