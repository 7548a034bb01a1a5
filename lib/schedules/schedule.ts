// What a schedule is: runs of an assistant that begin by the clock.
import type { Schedule as Row } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';

export type Json = Record<string, unknown>;

export type Schedule = Omit<Row, 'payload' | 'metadata' | 'origin' | 'onRunCompleted'> & {
  origin: 'api' | 'settings';
  /** What each run is asked: the body of a run of the Agent Server API. */
  payload: Json;
  metadata: Json;
  onRunCompleted: 'delete' | 'keep';
};

/** What an account may have; each of them costs a look at the clock, twice a minute. */
export const SCHEDULES_PER_ACCOUNT = 200;

export const toSchedule = (row: Row): Schedule => row as unknown as Schedule;

export function tooManySchedules(): AppError {
  return new AppError(
    'conflict',
    `An account has at most ${SCHEDULES_PER_ACCOUNT} schedules. Delete one that is no longer needed.`,
  );
}
