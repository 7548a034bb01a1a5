// What happens when the time of a schedule has come.
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Job } from '@/lib/queue/queue';
import { type Schedule, toSchedule } from './schedule';
import { nextRunOf, openTimetable, PATIENCE } from './timetable';

/**
 * Begins the run of a schedule. `runId` is the same when a firing is tried again, so that it begins one run.
 * Throws an AppError `not_found` when the assistant or the thread is gone.
 */
export type BeginRun = (schedule: Schedule, runId: string, now: number) => Promise<void>;

/** For how long a schedule waits for a deleted assistant to come back. */
const REST_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const jobSchema = z.object({ id: z.uuid() });

/**
 * Works on one firing. That of a deleted assistant begins nothing. Throws when it is to be tried again. `now` in milliseconds since 1970, by the clock that
 * fires: the database's.
 */
export async function fireSchedule({ id: runId, data }: Job, begin: BeginRun, now: number): Promise<void> {
  const { id } = jobSchema.parse(data);
  const row = await db.schedule.findUnique({ where: { id } });
  const schedule = row && toSchedule(row);
  const isOver = schedule?.endTime != null && schedule.endTime.getTime() < now;
  if (!schedule?.enabled || isOver) return forget(id);
  // The queue looks a minute back: what came before the schedule was made, changed or resumed is none of it.
  if (schedule.nextRunAt && now < schedule.nextRunAt.getTime()) return;
  try {
    await begin(schedule, runId, now);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    if (await isResting(schedule, now)) return note(schedule, now, {});
    // Nothing will ever answer for it again.
    return remove(schedule);
  }
  await note(schedule, now, { lastRunAt: new Date(now) });
}

/** Its assistant was deleted so lately that the person may want both back. */
async function isResting({ accountId, assistantId }: Schedule, now: number): Promise<boolean> {
  const deletedAt = { gt: new Date(now - REST_DAYS * DAY_MS) };
  return (await db.assistant.count({ where: { accountId, id: assistantId, deletedAt } })) > 0;
}

async function note(schedule: Schedule, now: number, run: { lastRunAt?: Date }): Promise<void> {
  const { id, accountId } = schedule;
  const nextRunAt = nextRunOf(schedule, now);
  await db.schedule.updateMany({ where: { id, accountId }, data: { ...run, nextRunAt } });
  if (nextRunAt === null) await forget(id);
}

async function forget(id: string): Promise<void> {
  const timetable = await openTimetable();
  await db.$transaction((tx) => timetable.drop(tx, id), PATIENCE);
}

async function remove({ id, accountId }: Schedule): Promise<void> {
  const timetable = await openTimetable();
  await db.$transaction(async (tx) => {
    await tx.schedule.deleteMany({ where: { id, accountId } });
    await timetable.drop(tx, id);
  }, PATIENCE);
}
