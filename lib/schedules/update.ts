// Changes, pauses and deletes a schedule.
import { getAssistant } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import { checkExpression } from './expression';
import { type Schedule, toSchedule } from './schedule';
import { nextRunOf, openTimetable, PATIENCE } from './timetable';

/** What is left out stays as it is. */
export type SchedulePatch = Partial<
  Pick<
    Schedule,
    | 'assistantId'
    | 'expression'
    | 'timeZone'
    | 'payload'
    | 'metadata'
    | 'enabled'
    | 'onRunCompleted'
    | 'endTime'
  >
>;

async function lock(tx: Prisma.TransactionClient, accountId: string, id: string): Promise<Schedule> {
  await tx.$queryRaw`SELECT id FROM schedule WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid FOR UPDATE`;
  const row = await tx.schedule.findFirst({ where: { id, accountId } });
  if (!row) throw notFound('schedule');
  return toSchedule(row);
}

/**
 * `patch` may depend on what the schedule is. Throws an AppError `not_found`, or `invalid` for a wrong
 * expression. `now` in milliseconds since 1970.
 */
export async function updateSchedule(
  accountId: string,
  id: string,
  patch: SchedulePatch | ((schedule: Schedule) => SchedulePatch),
  now: number,
): Promise<Schedule> {
  const timetable = await openTimetable();
  return db.$transaction(async (tx) => {
    const before = await lock(tx, accountId, id);
    const changes = typeof patch === 'function' ? patch(before) : patch;
    const expression = changes.expression === undefined ? undefined : checkExpression(changes.expression);
    if (changes.assistantId !== undefined) await getAssistant(accountId, changes.assistantId, tx);
    const row = await tx.schedule.update({
      where: { id, accountId },
      data: {
        ...changes,
        expression,
        payload: changes.payload as Prisma.InputJsonObject | undefined,
        metadata: changes.metadata as Prisma.InputJsonObject | undefined,
      },
    });
    const nextRunAt = nextRunOf(toSchedule(row), now);
    await timetable.keep(tx, toSchedule(row), nextRunAt);
    return toSchedule(await tx.schedule.update({ where: { id, accountId }, data: { nextRunAt } }));
  }, PATIENCE);
}

/** Throws `not_found`. The chats that its runs made stay. */
export async function deleteSchedule(accountId: string, id: string): Promise<void> {
  const timetable = await openTimetable();
  await db.$transaction(async (tx) => {
    await lock(tx, accountId, id);
    await tx.schedule.delete({ where: { id, accountId } });
    await timetable.drop(tx, id);
  }, PATIENCE);
}
