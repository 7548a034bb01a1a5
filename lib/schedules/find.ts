// Finds schedules of an account. Those of an assistant that was deleted rest, and are hidden from programs.
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import { type Json, type Schedule, toSchedule } from './schedule';

export type ScheduleFilter = {
  assistantId?: string;
  threadId?: string;
  enabled?: boolean;
  /** Every pair must be in the schedule's metadata. */
  metadata?: Json;
  /** Also those whose assistant was deleted. */
  withResting?: boolean;
};

export type ScheduleOrder = 'id' | 'assistantId' | 'threadId' | 'createdAt' | 'updatedAt' | 'nextRunAt';

type Page = { limit: number; offset: number; sortBy: ScheduleOrder; sortOrder: 'asc' | 'desc' };

function where(
  accountId: string,
  { metadata = {}, withResting = false, ...equal }: ScheduleFilter,
): Prisma.ScheduleWhereInput {
  return {
    accountId,
    ...equal,
    ...(withResting ? {} : { assistant: { deletedAt: null } }),
    AND: Object.entries(metadata).map(([key, value]) => ({
      metadata: { path: [key], equals: value as Prisma.InputJsonValue },
    })),
  };
}

export async function findSchedules(
  accountId: string,
  filter: ScheduleFilter,
  { limit, offset, sortBy, sortOrder }: Page,
): Promise<Schedule[]> {
  const rows = await db.schedule.findMany({
    where: where(accountId, filter),
    orderBy: [{ [sortBy]: sortOrder }, { id: sortOrder }],
    take: limit,
    skip: offset,
  });
  return rows.map(toSchedule);
}

export function countSchedules(accountId: string, filter: ScheduleFilter): Promise<number> {
  return db.schedule.count({ where: where(accountId, filter) });
}

/** Throws `not_found`. */
export async function getSchedule(accountId: string, id: string): Promise<Schedule> {
  const row = await db.schedule.findFirst({ where: { ...where(accountId, {}), id } });
  if (!row) throw notFound('schedule');
  return toSchedule(row);
}
