// One thread with the messages of the branch that is shown.

import type { Color, IconName } from '@/lib/assistants/limits';
import { db } from '@/lib/db/client';
import { readBranch } from './branch';
import type { ChatMessage } from './chat-message';
import { asColor } from './message-row';

/** As it was at last; its threads can only be read. */
export type DeletedAssistant = { name: string; color: Color; icon: IconName | null; deleted: true };

export type ThreadView = {
  id: string;
  title: string;
  assistantId: string;
  /** Null while the assistant is there. */
  deletedAssistant: DeletedAssistant | null;
  messages: ChatMessage[];
};

/** Past this many messages the beginning is left out. */
const LIMIT = 1000;

type Row = {
  id: string;
  title: string;
  assistantId: string;
  isDeleted: boolean;
  name: string;
  color: string;
  icon: IconName | null;
};

/** Null when it is not this account's. */
export async function readThread(accountId: string, id: string): Promise<ThreadView | null> {
  const [thread, messages] = await Promise.all([
    readHead(accountId, id),
    readBranch(accountId, id, null, LIMIT),
  ]);
  return thread && { ...thread, messages };
}

async function readHead(accountId: string, id: string): Promise<Omit<ThreadView, 'messages'> | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.title, t.assistant_id::text AS "assistantId", a.deleted_at IS NOT NULL AS "isDeleted",
      v.name, v.color, v.icon
    FROM thread t JOIN assistant a ON a.account_id = t.account_id AND a.id = t.assistant_id
    JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    WHERE t.account_id = ${accountId}::uuid AND t.id = ${id}::uuid`;
  if (!row) return null;
  const { isDeleted, name, color, icon, ...thread } = row;
  return {
    ...thread,
    deletedAssistant: isDeleted ? { name, color: asColor(color), icon, deleted: true } : null,
  };
}
