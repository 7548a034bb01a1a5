// Finds assistants by graph, name and metadata, and the versions of one of them.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Json } from './configuration';
import { type AssistantRecord, CURRENT, readRecord, recordColumns } from './record';

export type AssistantFilter = {
  graphId?: string;
  /** A part of the name, in any case. */
  name?: string;
  /** What the metadata must contain. */
  metadata?: Json;
};

export const SORT_FIELDS = ['assistant_id', 'graph_id', 'name', 'created_at', 'updated_at'] as const;

export type AssistantPage = {
  sortBy: (typeof SORT_FIELDS)[number];
  sortOrder: 'asc' | 'desc';
  limit: number;
  offset: number;
};

const SORT_COLUMN: Record<AssistantPage['sortBy'], string> = {
  assistant_id: 'a.id',
  graph_id: 'a.graph_id',
  name: 'lower(v.name)',
  created_at: 'a.created_at',
  updated_at: 'a.updated_at',
};

function matching(accountId: string, { graphId, name, metadata }: AssistantFilter): Prisma.Sql {
  const conditions = [Prisma.sql`a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL`];
  if (graphId !== undefined) conditions.push(Prisma.sql`a.graph_id = ${graphId}`);
  if (name) conditions.push(Prisma.sql`v.name ILIKE ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (metadata) conditions.push(Prisma.sql`v.metadata @> ${metadata}::jsonb`);
  return Prisma.join(conditions, ' AND ');
}

/** One page, and how many there are in all. Equal ones stand in the order of their making. */
export async function searchAssistants(
  accountId: string,
  filter: AssistantFilter,
  { sortBy, sortOrder, limit, offset }: AssistantPage,
): Promise<{ assistants: AssistantRecord[]; total: number }> {
  const direction = sortOrder === 'asc' ? 'ASC' : 'DESC';
  const columns = [SORT_COLUMN[sortBy], 'a.position', 'a.id'];
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  const rows = await db.$queryRaw<(AssistantRecord & { total: number })[]>`
    SELECT ${recordColumns()}, count(*) OVER ()::integer AS total FROM ${CURRENT}
    WHERE ${matching(accountId, filter)}
    ORDER BY ${Prisma.raw(order)} LIMIT ${limit} OFFSET ${offset}`;
  // Past the end no row is left to say how many there are.
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await countAssistants(accountId, filter));
  return { assistants: rows.map(({ total: _, ...record }) => record), total };
}

export async function countAssistants(accountId: string, filter: AssistantFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM ${CURRENT} WHERE ${matching(accountId, filter)}`;
  return row?.count ?? 0;
}

export type VersionPage = { metadata?: Json; limit: number; offset: number };

/** Newest first; `createdAt` is the version's own. Throws `not_found` when there is no such assistant. */
export async function searchVersions(
  accountId: string,
  id: string,
  { metadata = {}, limit, offset }: VersionPage,
): Promise<AssistantRecord[]> {
  const rows = await db.$queryRaw<AssistantRecord[]>`
    SELECT ${recordColumns('v')}
    FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.account_id = a.account_id
    WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL
      AND v.metadata @> ${metadata}::jsonb
    ORDER BY v.number DESC LIMIT ${limit} OFFSET ${offset}`;
  if (rows.length === 0) await readRecord(accountId, id);
  return rows;
}
