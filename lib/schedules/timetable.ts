// The queue's timetable: which schedules it fires. Changed in the same transaction as the schedules themselves.
import { fromPrisma } from 'pg-boss';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { queue } from '@/lib/queue/queue';
import { nextRun } from './expression';
import type { Schedule } from './schedule';

type Timed = Pick<Schedule, 'id' | 'expression' | 'timeZone' | 'enabled' | 'endTime'>;

/** When it runs next; null when it is paused or over. `now` in milliseconds since 1970. */
export function nextRunOf({ enabled, expression, timeZone, endTime }: Timed, now: number): Date | null {
  const next = enabled ? nextRun(expression, timeZone, now) : null;
  return next && endTime && next > endTime ? null : next;
}

/** Throws `unavailable` when the queue cannot be reached. */
async function boss() {
  try {
    return await queue();
  } catch (error) {
    console.error('The queue cannot be reached:', error);
    throw new AppError('unavailable', 'Schedules cannot be changed right now. Try again in a moment.', {
      retryAfter: 5,
    });
  }
}

/** Puts a schedule on the timetable as it is now, or takes it off when it will not run again. */
export async function keepTime(tx: Prisma.TransactionClient, schedule: Timed, next: Date | null) {
  const { id, expression, timeZone } = schedule;
  const timetable = await boss();
  const db = fromPrisma(tx);
  if (next === null) return timetable.unschedule('schedule', id, { db });
  await timetable.schedule('schedule', expression, { id }, { key: id, tz: timeZone, missed: 'once', db });
}

export async function dropTime(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await (await boss()).unschedule('schedule', id, { db: fromPrisma(tx) });
}
