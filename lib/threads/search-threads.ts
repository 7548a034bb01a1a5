// Finds threads by what they are, and what programs noted on them.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import {
  recordColumns,
  recordTables,
  shownMetadata,
  shownStatus,
  type ThreadRecord,
  type ThreadStatus,
  toRecord,
} from './thread-record';

export type ThreadFilter = {
  /** What the metadata must contain. */
  metadata?: Record<string, unknown> | null;
  ids?: string[] | null;
  status?: ThreadStatus | null;
};

const ORDERS = {
  thread_id: Prisma.sql`t.id`,
  status: shownStatus,
  created_at: Prisma.sql`t.created_at`,
  updated_at: Prisma.sql`t.updated_at`,
  state_updated_at: Prisma.sql`t.updated_at`,
} as const;

export const THREAD_SORTS = ['thread_id', 'status', 'created_at', 'updated_at', 'state_updated_at'] as const;

export type ThreadPageRequest = {
  limit: number;
  offset: number;
  sortBy: (typeof THREAD_SORTS)[number];
  sortOrder: 'asc' | 'desc';
};

function whereOf(accountId: string, { metadata, ids, status }: ThreadFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL AND NOT t.temporary`,
  ];
  if (metadata && Object.keys(metadata).length > 0) {
    conditions.push(Prisma.sql`${shownMetadata} @> ${JSON.stringify(metadata)}::jsonb`);
  }
  if (ids) conditions.push(Prisma.sql`t.id = ANY(${ids}::uuid[])`);
  if (status) conditions.push(Prisma.sql`${shownStatus} = ${status}`);
  return Prisma.join(conditions, ' AND ');
}

export async function searchThreads(
  accountId: string,
  filter: ThreadFilter,
  { limit, offset, sortBy, sortOrder }: ThreadPageRequest,
): Promise<ThreadRecord[]> {
  const direction = sortOrder === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db.$queryRaw<ThreadRecord[]>`
    SELECT ${recordColumns} FROM ${recordTables} WHERE ${whereOf(accountId, filter)}
    ORDER BY ${ORDERS[sortBy]} ${direction}, t.id ${direction} LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(toRecord);
}

export async function countThreads(accountId: string, filter: ThreadFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${recordTables} WHERE ${whereOf(accountId, filter)}`;
  return row?.count ?? 0;
}
