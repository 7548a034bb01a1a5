// Reads the branch of a thread that ends at one message, oldest first, in one statement.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ChatMessage } from './chat-message';
import { type MessageRow, toChatMessage } from './message-row';

/** `end` null means the thread's head. At most `limit` messages, the last ones. */
export async function readBranch(
  accountId: string,
  threadId: string,
  end: string | null,
  limit: number,
): Promise<ChatMessage[]> {
  const start = end
    ? Prisma.sql`${end}::uuid`
    : Prisma.sql`(SELECT head_message_id FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid)`;
  const rows = await db.$queryRaw<MessageRow[]>`
    WITH RECURSIVE branch AS (
      SELECT m.*, 1 AS depth FROM message m
      WHERE m.thread_id = ${threadId}::uuid AND m.account_id = ${accountId}::uuid AND m.id = ${start}
      UNION ALL
      SELECT m.*, b.depth + 1 FROM branch b
      JOIN message m ON m.thread_id = b.thread_id AND m.id = b.parent_id
      WHERE b.depth < ${limit}
    )
    SELECT b.id, b.role, b.status, b.parts, b.model, b.created_at, b.assistant_id, b.assistant_version,
      v.name, v.color, v.category, r.error_code, r.error_message
    FROM branch b
    LEFT JOIN assistant_version v ON v.assistant_id = b.assistant_id AND v.number = b.assistant_version
    LEFT JOIN run r ON r.thread_id = b.thread_id AND r.id = b.run_id AND b.role = 'assistant'
    ORDER BY b.seq`;
  return rows.map(toChatMessage);
}
