// Begins the run of a schedule that was made in Settings: a message in the chat of that schedule.
import { getAssistant } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { submitRun } from '@/lib/runs/submit-run';
import { chatText, chatTitle } from './chat-payload';
import type { BeginRun } from './fire';

/** The chat has the schedule's id, so that it is made anew when the person has deleted it. */
export const beginChat: BeginRun = async (schedule, runId) => {
  const { id, accountId, assistantId, expression, timeZone, payload } = schedule;
  const { name } = await getAssistant(accountId, assistantId);
  const title = chatTitle(name, expression);
  await db.thread.deleteMany({ where: { id, accountId, deletedAt: { not: null } } });
  await db.thread.createMany({
    data: [{ id, accountId, assistantId, title, titleBy: 'person' }],
    skipDuplicates: true,
  });
  try {
    await submitRun({
      // The same when a firing is tried again, so that it begins one run.
      runId,
      accountId,
      threadId: id,
      assistantId,
      ask: {
        messages: [{ id: runId, role: 'user', parts: [{ type: 'text', text: chatText(payload) }] }],
      },
      thread: 'existing',
      overrides: { timeZone },
      record: { metadata: { cron_id: id }, kwargs: {}, multitaskStrategy: 'enqueue', webhook: null },
      isTemporary: false,
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'run_pkey') && !isUniqueViolation(error, 'message_pkey')) throw error;
  }
};
