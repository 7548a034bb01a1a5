// Finds threads by what they are, and what programs noted on them.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import {
  recordColumns,
  recordTables,
  recordTablesOf,
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

export type ThreadOrder = { sortBy: (typeof THREAD_SORTS)[number]; sortOrder: 'asc' | 'desc' };
export type ThreadPageRequest = ThreadOrder & { limit: number; offset: number };

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

/** The status follows from the runs: looked up for all threads only where the search depends on it. */
function tablesOf({ status }: ThreadFilter, sortBy?: ThreadOrder['sortBy']): Prisma.Sql {
  return status || sortBy === 'status' ? recordTables : Prisma.sql`thread t`;
}

function orderOf({ sortBy, sortOrder }: ThreadOrder): Prisma.Sql {
  const direction = sortOrder === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`ORDER BY ${ORDERS[sortBy]} ${direction}, t.id ${direction}`;
}

export async function searchThreads(
  accountId: string,
  filter: ThreadFilter,
  { limit, offset, ...order }: ThreadPageRequest,
): Promise<ThreadRecord[]> {
  const page = Prisma.sql`(
    SELECT t.* FROM ${tablesOf(filter, order.sortBy)} WHERE ${whereOf(accountId, filter)}
    ${orderOf(order)} LIMIT ${limit} OFFSET ${offset})`;
  const rows = await db.$queryRaw<ThreadRecord[]>`
    SELECT ${recordColumns} FROM ${recordTablesOf(page)} ${orderOf(order)}`;
  return rows.map(toRecord);
}

/** The ids of all that match, in their order. */
export async function findThreadIds(
  accountId: string,
  filter: ThreadFilter,
  order: ThreadOrder,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ${tablesOf(filter, order.sortBy)} WHERE ${whereOf(accountId, filter)} ${orderOf(order)}`;
  return rows.map(({ id }) => id);
}

export async function countThreads(accountId: string, filter: ThreadFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${tablesOf(filter)} WHERE ${whereOf(accountId, filter)}`;
  return row?.count ?? 0;
}
