// Changes a schedule of Settings, and with it the title of its chat.
import { getAssistant } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { chatTitle } from './chat-payload';
import type { Schedule } from './schedule';
import { type SchedulePatch, updateSchedule } from './update';

/**
 * Any schedule can be paused and resumed; the rest can be changed of those only that were made in Settings.
 * Throws an AppError `not_found` or `invalid`. `now` in milliseconds since 1970.
 */
export async function editChatSchedule(
  accountId: string,
  id: string,
  patch: SchedulePatch,
  now: number,
): Promise<void> {
  let before: Schedule | undefined;
  const after = await updateSchedule(
    accountId,
    id,
    (schedule) => {
      before = schedule;
      const isMore = Object.keys(patch).some((key) => key !== 'enabled');
      if (isMore && schedule.origin !== 'settings') {
        throw new AppError(
          'invalid',
          'A program made this schedule. Change it there, or make one of your own.',
        );
      }
      return patch;
    },
    now,
  );
  if (before && after.origin === 'settings') await retitle(before, after);
}

/** A title that the person has given stays. */
async function retitle(before: Schedule, after: Schedule): Promise<void> {
  const { id, accountId } = after;
  const [old, title] = await Promise.all([titleOf(before), titleOf(after)]);
  if (old === null || title === null || old === title) return;
  await db.thread.updateMany({ where: { id, accountId, title: old }, data: { title } });
}

async function titleOf({ accountId, assistantId, expression }: Schedule): Promise<string | null> {
  const assistant = await getAssistant(accountId, assistantId).catch(() => null);
  return assistant && chatTitle(assistant.name, expression);
}
