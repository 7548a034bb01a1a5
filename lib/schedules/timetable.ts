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

export type Timetable = {
  /** Puts a schedule on the timetable as it is now, or takes it off when it will not run again. */
  keep(tx: Prisma.TransactionClient, schedule: Timed, next: Date | null): Promise<void>;
  drop(tx: Prisma.TransactionClient, id: string): Promise<void>;
};

/** How long a change of a schedule may wait for its turn, and last. Milliseconds. */
export const PATIENCE = { maxWait: 10_000, timeout: 20_000 };

/** Opened before the transaction, which must not wait for the queue to start. Throws `unavailable`. */
export async function openTimetable(): Promise<Timetable> {
  const boss = await reachQueue();
  const drop: Timetable['drop'] = (tx, id) => boss.unschedule('schedule', id, { db: fromPrisma(tx) });
  return {
    drop,
    keep(tx, { id, expression, timeZone }, next) {
      if (next === null) return drop(tx, id);
      const options = { key: id, tz: timeZone, missed: 'once', db: fromPrisma(tx) } as const;
      return boss.schedule('schedule', expression, { id }, options);
    },
  };
}

async function reachQueue() {
  try {
    return await queue();
  } catch (error) {
    console.error('The queue cannot be reached:', error);
    throw new AppError('unavailable', 'Schedules cannot be changed right now. Try again in a moment.', {
      retryAfter: 5,
    });
  }
}
