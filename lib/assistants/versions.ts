// Reads what an assistant has been: each version with how it differs from the one it was made of, how many
// answers it gave, and how they were rated.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import type { AssistantVersion, ChangeKind } from './assistant';
import { getAssistant } from './get';

type Page = {
  /** Only versions with a lower number than this. */
  before?: number;
  limit?: number;
};

// A client's configuration also says what stands in columns of its own.
const KNOWN = Prisma.raw(`ARRAY['todo_category','user_id','task_maistro_role','model']`);

const CHANGES = (
  [
    ['created', Prisma.sql`b.number IS NULL`],
    ['name', Prisma.sql`v.name <> b.name`],
    ['description', Prisma.sql`v.description IS DISTINCT FROM b.description AND b.number IS NOT NULL`],
    ['color', Prisma.sql`v.color <> b.color`],
    ['icon', Prisma.sql`v.icon IS DISTINCT FROM b.icon AND b.number IS NOT NULL`],
    ['category', Prisma.sql`v.category <> b.category OR v.end_user <> b.end_user`],
    ['role', Prisma.sql`v.role <> b.role`],
    ['model', Prisma.sql`v.model IS DISTINCT FROM b.model AND b.number IS NOT NULL`],
    [
      'other',
      Prisma.sql`v.config <> b.config OR v.metadata <> b.metadata OR v.context - ${KNOWN} <> b.context - ${KNOWN}
        OR v.configurable - ${KNOWN} <> b.configurable - ${KNOWN}`,
    ],
  ] satisfies [ChangeKind, Prisma.Sql][]
).map(([kind, when]) => Prisma.sql`CASE WHEN ${when} THEN ${Prisma.raw(`'${kind}'`)} END`);

type Row = Omit<AssistantVersion, 'createdAt'> & { createdAt: Date };

async function read(accountId: string, id: string, which: Prisma.Sql): Promise<AssistantVersion[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.number, v.name, v.description, v.color, v.icon, v.category, v.end_user AS "endUser", v.role, v.model,
      v.note, v.based_on AS "basedOn", array_remove(ARRAY[${Prisma.join(CHANGES)}], NULL) AS changes,
      given.count::integer AS answers, rated.up, rated.down, v.created_at AS "createdAt"
    FROM assistant a
    JOIN assistant_version v ON v.account_id = a.account_id AND v.assistant_id = a.id
    LEFT JOIN assistant_version b ON b.account_id = a.account_id AND b.assistant_id = a.id
      AND b.number = COALESCE(v.based_on, v.number - 1)
    CROSS JOIN LATERAL (
      SELECT count(*) FROM message m JOIN thread t ON t.account_id = m.account_id AND t.id = m.thread_id
      WHERE m.account_id = a.account_id AND m.assistant_id = a.id AND m.assistant_version = v.number
        AND m.role = 'assistant' AND t.deleted_at IS NULL AND NOT t.temporary
    ) given
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE f.rating = 'up')::integer AS up,
        count(*) FILTER (WHERE f.rating = 'down')::integer AS down
      FROM message_feedback f JOIN thread t ON t.account_id = f.account_id AND t.id = f.thread_id
      WHERE f.account_id = a.account_id AND f.assistant_id = a.id AND f.assistant_version = v.number
        AND t.deleted_at IS NULL AND NOT t.temporary
    ) rated
    WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL ${which}`;
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** Newest first. Throws `not_found` when the account has no such assistant. */
export async function listVersions(
  accountId: string,
  id: string,
  { before, limit = 50 }: Page = {},
): Promise<{ versions: AssistantVersion[]; hasMore: boolean }> {
  const older = before === undefined ? Prisma.empty : Prisma.sql`AND v.number < ${before}`;
  const versions = await read(accountId, id, Prisma.sql`${older} ORDER BY v.number DESC LIMIT ${limit + 1}`);
  if (versions.length === 0) await getAssistant(accountId, id);
  return { versions: versions.slice(0, limit), hasMore: versions.length > limit };
}

/** Throws `not_found` when the account has no such assistant, or that one no such version. */
export async function getVersion(accountId: string, id: string, number: number): Promise<AssistantVersion> {
  const [version] = await read(accountId, id, Prisma.sql`AND v.number = ${number}`);
  if (version === undefined) throw notFound('version');
  return version;
}
