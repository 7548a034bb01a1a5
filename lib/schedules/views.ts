// The schedules as Settings shows them.
import type { Color } from '@/lib/assistants/assistant';
import { listAssistants } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { chatText } from './chat-payload';
import { findSchedules } from './find';
import { SCHEDULES_PER_ACCOUNT, type Schedule } from './schedule';
import { describeExpression } from './weekly';

export type ScheduleView = {
  id: string;
  assistant: { name: string; color: Color };
  /** 'Every weekday at 8:00' */
  when: string;
  timeZone: string;
  /** What is asked; null for a schedule that a program made. */
  message: string | null;
  enabled: boolean;
  /** Instants, ISO 8601. */
  nextRunAt: string | null;
  lastRunAt: string | null;
  /** The chat in which the answers stand, once there is one. */
  chatId: string | null;
};

/** The newest first. */
export async function listScheduleViews(accountId: string): Promise<ScheduleView[]> {
  const page = { limit: SCHEDULES_PER_ACCOUNT, offset: 0, sortBy: 'createdAt', sortOrder: 'desc' } as const;
  const [schedules, assistants] = await Promise.all([
    findSchedules(accountId, {}, page),
    listAssistants(accountId),
  ]);
  const chatIds = schedules.map(chatIdOf);
  const chats = await db.thread.findMany({
    where: { accountId, id: { in: chatIds.filter((id) => id !== null) } },
    select: { id: true },
  });
  const known = new Set(chats.map(({ id }) => id));
  const byId = new Map(assistants.map((assistant) => [assistant.id, assistant]));
  return schedules.flatMap((schedule) => {
    const assistant = byId.get(schedule.assistantId);
    const chatId = chatIdOf(schedule);
    if (!assistant) return [];
    return {
      id: schedule.id,
      assistant: { name: assistant.name, color: assistant.color },
      when: describeExpression(schedule.expression),
      timeZone: schedule.timeZone,
      message: schedule.origin === 'settings' ? chatText(schedule.payload) : null,
      enabled: schedule.enabled,
      nextRunAt: schedule.nextRunAt?.toISOString() ?? null,
      lastRunAt: schedule.lastRunAt?.toISOString() ?? null,
      chatId: chatId !== null && known.has(chatId) ? chatId : null,
    };
  });
}

const chatIdOf = ({ id, origin, threadId }: Schedule) => (origin === 'settings' ? id : threadId);
