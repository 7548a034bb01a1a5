// An assistant with all that is stored of it, as a client of the Agent Server API sees it.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import type { Json } from './configuration';

export type AssistantRecord = {
  id: string;
  graphId: string;
  version: number;
  name: string;
  description: string | null;
  category: string;
  endUser: string;
  role: string;
  model: string | null;
  /** What the client gave: its config without `configurable`, that one, and its context. */
  config: Json;
  configurable: Json;
  context: Json;
  metadata: Json;
  createdAt: Date;
  updatedAt: Date;
};

/** Reads from `assistant` as `a` and `assistant_version` as `v`; `created` is whose creation is told. */
export const recordColumns = (created: 'a' | 'v' = 'a') =>
  Prisma.raw(
    `a.id::text, a.graph_id AS "graphId", v.number AS version, v.name, v.description, v.category,
   v.end_user AS "endUser", v.role, v.model, v.config, v.configurable, v.context, v.metadata,
   ${created}.created_at AS "createdAt", a.updated_at AS "updatedAt"`,
  );

export const CURRENT = Prisma.raw(
  `assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version`,
);

/** Throws `not_found` when the account has no such assistant. */
export async function readRecord(
  accountId: string,
  id: string,
  client: Prisma.TransactionClient = db,
): Promise<AssistantRecord> {
  const record = await findRecord(accountId, id, client);
  if (record === null) throw notFound('assistant');
  return record;
}

export async function findRecord(
  accountId: string,
  id: string,
  client: Prisma.TransactionClient = db,
): Promise<AssistantRecord | null> {
  const [record] = await client.$queryRaw<AssistantRecord[]>`
    SELECT ${recordColumns()} FROM ${CURRENT}
    WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL`;
  return record ?? null;
}
