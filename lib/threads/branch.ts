// Reads the branch of a thread that ends at one message, oldest first, in one statement.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ChatMessage } from './chat-message';
import { type StoredMessage, type StoredMessageRow, toStoredMessage } from './stored-message';

const columns = Prisma.sql`b.id, b.thread_id, b.seq, b.parent_id, b.run_id, b.extra, b.role, b.status, b.parts, b.model,
  b.input_tokens, b.output_tokens, b.duration_ms, b.created_at, b.assistant_id, b.assistant_version, v.name, v.color, v.category, r.error_code, r.error_message`;

const joins = Prisma.sql`
  LEFT JOIN assistant_version v ON v.assistant_id = b.assistant_id AND v.number = b.assistant_version
  LEFT JOIN run r ON r.thread_id = b.thread_id AND r.id = b.run_id AND b.role = 'assistant'`;

/** What only the screen asks about: which messages stand beside each one, and what the person thinks of it. */
const shownColumns = Prisma.sql`${columns}, f.rating, f.reason, s.siblings`;

const sibling = Prisma.sql`SELECT array_agg(s.id::text ORDER BY s.seq) FROM message s
  WHERE s.thread_id = b.thread_id AND s.role = b.role`;

// In two cases, because an index answers each of them, and not IS NOT DISTINCT FROM.
const shownJoins = Prisma.sql`${joins}
  LEFT JOIN message_feedback f ON f.thread_id = b.thread_id AND f.message_id = b.id
  CROSS JOIN LATERAL (SELECT CASE WHEN b.parent_id IS NULL
    THEN (${sibling} AND s.parent_id IS NULL) ELSE (${sibling} AND s.parent_id = b.parent_id) END AS siblings) s`;

/** Branches that end at the messages which `ends` selects, at most `limit` messages of each. */
async function readBranches(ends: Prisma.Sql, limit: number, isShown = false): Promise<StoredMessage[]> {
  const rows = await db.$queryRaw<StoredMessageRow[]>`
    WITH RECURSIVE branch AS (
      SELECT m.*, 1 AS depth FROM message m WHERE ${ends}
      UNION ALL
      SELECT m.*, b.depth + 1 FROM branch b
      JOIN message m ON m.thread_id = b.thread_id AND m.id = b.parent_id
      WHERE b.depth < ${limit}
    )
    SELECT ${isShown ? shownColumns : columns} FROM branch b ${isShown ? shownJoins : joins}
    ORDER BY b.thread_id, b.seq`;
  return rows.map(toStoredMessage);
}

/** `end` null means the thread's head. At most `limit` messages, the last ones; `isShown` with what screens ask for. */
export function readStoredBranch(
  accountId: string,
  threadId: string,
  end: string | null,
  limit: number,
  isShown = false,
): Promise<StoredMessage[]> {
  const start = end
    ? Prisma.sql`${end}::uuid`
    : Prisma.sql`(SELECT head_message_id FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid)`;
  return readBranches(
    Prisma.sql`m.thread_id = ${threadId}::uuid AND m.account_id = ${accountId}::uuid AND m.id = ${start}`,
    limit,
    isShown,
  );
}

export async function readBranch(
  accountId: string,
  threadId: string,
  end: string | null,
  limit: number,
): Promise<ChatMessage[]> {
  return (await readStoredBranch(accountId, threadId, end, limit)).map(({ message }) => message);
}

/** The branches that several threads show, by thread. */
export async function readHeads(
  accountId: string,
  threadIds: string[],
  limit: number,
): Promise<Map<string, StoredMessage[]>> {
  const heads = new Map<string, StoredMessage[]>(threadIds.map((id) => [id, []]));
  if (threadIds.length === 0) return heads;
  const messages = await readBranches(
    Prisma.sql`m.account_id = ${accountId}::uuid AND (m.thread_id, m.id) IN (
      SELECT id, head_message_id FROM thread
      WHERE id = ANY(${threadIds}::uuid[]) AND account_id = ${accountId}::uuid)`,
    limit,
  );
  for (const message of messages) heads.get(message.threadId)?.push(message);
  return heads;
}

/** All branches of a thread, in the order of their writing; at most `limit` messages, the last ones. */
export async function readTree(accountId: string, threadId: string, limit: number): Promise<StoredMessage[]> {
  const rows = await db.$queryRaw<StoredMessageRow[]>`
    SELECT ${columns} FROM message b ${joins}
    WHERE b.thread_id = ${threadId}::uuid AND b.account_id = ${accountId}::uuid
    ORDER BY b.seq DESC LIMIT ${limit}`;
  return rows.map(toStoredMessage).reverse();
}
