// Makes a schedule.
import { getAssistant } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError, notFound } from '@/lib/errors';
import { checkExpression } from './expression';
import { SCHEDULES_PER_ACCOUNT, type Schedule, tooManySchedules, toSchedule } from './schedule';
import { nextRunOf, openTimetable, PATIENCE } from './timetable';

export type NewSchedule = Pick<
  Schedule,
  'assistantId' | 'origin' | 'threadId' | 'expression' | 'timeZone' | 'payload'
> &
  Partial<Pick<Schedule, 'id' | 'metadata' | 'enabled' | 'onRunCompleted' | 'endTime'>>;

/**
 * `now` in milliseconds since 1970. Throws an AppError: `invalid` for a wrong expression, `not_found` when the
 * assistant or the thread is not the account's, `conflict` when there are too many or the id is taken.
 */
export async function createSchedule(accountId: string, entry: NewSchedule, now: number): Promise<Schedule> {
  const expression = checkExpression(entry.expression);
  const timetable = await openTimetable();
  return db.$transaction(async (tx) => {
    // Two that are made at once are counted one after the other.
    await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
    await getAssistant(accountId, entry.assistantId, tx);
    if (entry.threadId !== null) {
      const thread = await tx.thread.count({ where: { id: entry.threadId, accountId, deletedAt: null } });
      if (thread === 0) throw notFound('thread');
    }
    if ((await tx.schedule.count({ where: { accountId } })) >= SCHEDULES_PER_ACCOUNT)
      throw tooManySchedules();
    if (entry.id && (await tx.schedule.count({ where: { id: entry.id } })) > 0) throw isThere();
    const row = await tx.schedule.create({
      data: {
        ...entry,
        accountId,
        expression,
        payload: entry.payload as Prisma.InputJsonObject,
        metadata: (entry.metadata ?? {}) as Prisma.InputJsonObject,
      },
    });
    const nextRunAt = nextRunOf(toSchedule(row), now);
    await timetable.keep(tx, toSchedule(row), nextRunAt);
    return toSchedule(await tx.schedule.update({ where: { id: row.id, accountId }, data: { nextRunAt } }));
  }, PATIENCE);
}

const isThere = () => new AppError('conflict', 'This schedule is there already.');
