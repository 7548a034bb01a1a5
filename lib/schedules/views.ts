// The schedules as Settings shows them.
import type { Assistant, Color } from '@/lib/assistants/assistant';
import { currentAssistants, listAssistants } from '@/lib/assistants/get';
import { db } from '@/lib/db/client';
import { chatText } from './chat-payload';
import { findSchedules } from './find';
import { SCHEDULES_PER_ACCOUNT, type Schedule } from './schedule';
import { describeExpression, fromExpression, type Weekly } from './weekly';

type Shown = Pick<Assistant, 'id' | 'name' | 'color' | 'icon'>;

export type ScheduleView = {
  id: string;
  assistant: { id: string; name: string; color: Color; icon: Shown['icon'] };
  /** Its assistant was deleted: it rests until that is back, or another one is chosen. */
  isResting: boolean;
  /** 'Every weekday at 8:00' */
  when: string;
  /** Null for a rule that only a program can make. */
  weekly: Weekly | null;
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

export type ScheduleSettings = {
  /** The newest first. */
  schedules: ScheduleView[];
  /** Who can be chosen. */
  assistants: Shown[];
};

const PAGE = { limit: SCHEDULES_PER_ACCOUNT, offset: 0, sortBy: 'createdAt', sortOrder: 'desc' } as const;

export async function readScheduleSettings(accountId: string): Promise<ScheduleSettings> {
  const [schedules, assistants] = await Promise.all([
    findSchedules(accountId, { withResting: true }, PAGE),
    listAssistants(accountId),
  ]);
  const isThere = (id: string) => assistants.some((assistant) => assistant.id === id);
  const [deleted, chats] = await Promise.all([
    findAssistants(
      accountId,
      schedules.map(({ assistantId }) => assistantId).filter((id) => !isThere(id)),
    ),
    findChats(accountId, schedules),
  ]);
  const byId = new Map([...deleted, ...assistants].map((assistant) => [assistant.id, assistant]));
  return {
    assistants: assistants.map(toShown),
    schedules: schedules.flatMap((schedule) => {
      const assistant = byId.get(schedule.assistantId);
      const chatId = chatIdOf(schedule);
      if (!assistant) return [];
      return {
        id: schedule.id,
        assistant: toShown(assistant),
        isResting: !isThere(assistant.id),
        when: describeExpression(schedule.expression),
        weekly: fromExpression(schedule.expression),
        timeZone: schedule.timeZone,
        message: schedule.origin === 'settings' ? chatText(schedule.payload) : null,
        enabled: schedule.enabled,
        nextRunAt: schedule.nextRunAt?.toISOString() ?? null,
        lastRunAt: schedule.lastRunAt?.toISOString() ?? null,
        chatId: chatId !== null && chats.has(chatId) ? chatId : null,
      };
    }),
  };
}

const toShown = ({ id, name, color, icon }: Shown): Shown => ({ id, name, color, icon });

const chatIdOf = ({ id, origin, threadId }: Schedule) => (origin === 'settings' ? id : threadId);

/** Also those that were deleted. */
async function findAssistants(accountId: string, ids: string[]): Promise<Assistant[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<Assistant[]>`${currentAssistants}
    WHERE a.account_id = ${accountId}::uuid AND a.id = ANY(${ids}::uuid[])`;
}

async function findChats(accountId: string, schedules: Schedule[]): Promise<Set<string>> {
  const ids = schedules.map(chatIdOf).filter((id) => id !== null);
  const chats = await db.thread.findMany({
    where: { accountId, id: { in: ids }, deletedAt: null },
    select: { id: true },
  });
  return new Set(chats.map(({ id }) => id));
}
