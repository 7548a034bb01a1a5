// The account's threads, latest first, a page at a time.

import { z } from 'zod';
import { db } from '@/lib/db/client';

export type ThreadSummary = {
  id: string;
  title: string;
  assistantId: string;
  /** Instant, ISO 8601. */
  updatedAt: string;
};

export type ThreadPage = { threads: ThreadSummary[]; nextCursor: string | null };

// Where the page before ended: time and id, since two threads may share a moment.
const cursorSchema = z.string().regex(/^\d+_[0-9a-f-]{36}$/);

export async function listThreads(
  accountId: string,
  { cursor, limit = 30 }: { cursor?: string | null; limit?: number } = {},
): Promise<ThreadPage> {
  const [time, id] = cursor ? cursorSchema.parse(cursor).split('_') : [];
  const before = time ? new Date(Number(time)) : null;
  const rows = await db.thread.findMany({
    where: {
      accountId,
      // Programs make threads ahead of their first message, and some for one run only.
      lastSeq: { gt: 0 },
      temporary: false,
      ...(before ? { OR: [{ updatedAt: { lt: before } }, { updatedAt: before, id: { lt: id } }] } : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, title: true, assistantId: true, updatedAt: true },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    threads: page.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    nextCursor: rows.length > limit && last ? `${last.updatedAt.getTime()}_${last.id}` : null,
  };
}
