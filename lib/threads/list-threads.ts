// The account's threads, latest first, a page at a time; those that are pinned stand before the first page.

import { z } from 'zod';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type SummaryRow, summaryColumns, summaryJoins, type ThreadPage, toSummary } from './thread-summary';

export type { ThreadPage, ThreadSummary } from './thread-summary';

export type ThreadListing = {
  cursor?: string | null;
  limit?: number;
  /** Only those whose next message goes to this assistant. */
  assistantId?: string | null;
  /** Those in the archive instead of the others. */
  archived?: boolean;
};

/** More are not pinned usefully; what is beyond them shows once it is unpinned. */
const MOST_PINNED = 100;

// Where the page before ended: time and id, since two threads may share a moment.
const cursorSchema = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/, 'This page cannot be continued. Reload it.');

/** The condition for what stands behind the cursor. Throws a ZodError for one that was not given out. */
export function behind(cursor: string | null | undefined): Prisma.Sql {
  if (!cursor) return Prisma.empty;
  const [time, id] = cursorSchema.parse(cursor).split('_');
  return Prisma.sql`AND (t.updated_at, t.id) < (${new Date(Number(time))}::timestamptz, ${id}::uuid)`;
}

/** One row more than the page tells that there is another one. */
export function pageOf<Row extends SummaryRow>(rows: Row[], limit: number): ThreadPage<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? `${new Date(last.updatedAt).getTime()}_${last.id}` : null;
  return { threads: page, nextCursor };
}

/** What people see of their threads: programs make some ahead of their first message, and some for one run only. */
export function shown(accountId: string, assistantId?: string | null): Prisma.Sql {
  const to = assistantId ? Prisma.sql`AND t.assistant_id = ${assistantId}::uuid` : Prisma.empty;
  return Prisma.sql`t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL AND t.last_seq > 0 AND NOT t.temporary ${to}`;
}

export async function listThreads(
  accountId: string,
  { cursor, limit = 30, assistantId, archived = false }: ThreadListing = {},
): Promise<ThreadPage> {
  const base = shown(accountId, assistantId);
  const place = archived
    ? Prisma.sql`AND t.archived_at IS NOT NULL`
    : Prisma.sql`AND t.archived_at IS NULL AND t.pinned_at IS NULL`;
  const hasPinned = !archived && !cursor;
  const [pinned, rows] = await Promise.all([
    hasPinned
      ? db.$queryRaw<SummaryRow[]>`
          SELECT ${summaryColumns} FROM thread t ${summaryJoins}
          WHERE ${base} AND t.pinned_at IS NOT NULL AND t.archived_at IS NULL
          ORDER BY t.pinned_at DESC, t.id DESC LIMIT ${MOST_PINNED}`
      : [],
    db.$queryRaw<SummaryRow[]>`
      SELECT ${summaryColumns} FROM thread t ${summaryJoins}
      WHERE ${base} ${place} ${behind(cursor)}
      ORDER BY t.updated_at DESC, t.id DESC LIMIT ${limit + 1}`,
  ]);
  const { threads, nextCursor } = pageOf(rows, limit);
  return { threads: [...pinned, ...threads].map(toSummary), nextCursor };
}
