// One thread with the messages of the branch that is shown.

import type { Assistant } from '@/lib/assistants/assistant';
import { db } from '@/lib/db/client';
import { asColor } from './message-row';
import { type MessagePage, readEnd } from './read-messages';

/** As it was at last; its threads can only be read. */
export type DeletedAssistant = Omit<Assistant, 'role' | 'model' | 'isDefault'>;

type ThreadHead = {
  id: string;
  title: string;
  assistantId: string;
  /** Null while the assistant is there. */
  deletedAssistant: DeletedAssistant | null;
};

/** With the end of what it shows. */
export type ThreadView = ThreadHead & MessagePage;

type Row = Omit<DeletedAssistant, 'id' | 'color'> & {
  id: string;
  title: string;
  assistantId: string;
  isDeleted: boolean;
  color: string;
};

/** Null when it is not this account's, or was deleted. */
export async function readThread(accountId: string, id: string): Promise<ThreadView | null> {
  const [thread, page] = await Promise.all([readHead(accountId, id), readEnd(accountId, id)]);
  return thread && { ...thread, ...page };
}

async function readHead(accountId: string, id: string): Promise<ThreadHead | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.title, t.assistant_id::text AS "assistantId", a.deleted_at IS NOT NULL AS "isDeleted",
      v.number AS version, v.name, v.description, v.color, v.icon, v.category, v.end_user AS "endUser"
    FROM thread t JOIN assistant a ON a.account_id = t.account_id AND a.id = t.assistant_id
    JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    WHERE t.account_id = ${accountId}::uuid AND t.id = ${id}::uuid AND t.deleted_at IS NULL`;
  if (!row) return null;
  const { id: threadId, title, assistantId, isDeleted, color, ...assistant } = row;
  return {
    id: threadId,
    title,
    assistantId,
    deletedAssistant: isDeleted ? { ...assistant, id: assistantId, color: asColor(color) } : null,
  };
}
