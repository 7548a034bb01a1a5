// Reads assistants with all their versions, for a file that a person takes along.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import { FORMAT, type PortableAssistant, type PortableFile, type PortableVersion } from './portable';

type Row = Omit<PortableVersion, 'createdAt'> & { id: string; currentVersion: number; createdAt: Date };

/** In their order, the first version first; with `id`, only that one. */
export async function readPortable(
  accountId: string,
  id: string | null = null,
  client: Prisma.TransactionClient = db,
): Promise<PortableAssistant[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT a.id::text, a.current_version AS "currentVersion", v.number, v.name, v.description, v.color, v.icon,
      v.category, v.end_user AS "endUser", v.role, v.model, v.note, v.based_on AS "basedOn",
      v.created_at AS "createdAt", v.configurable, v.config, v.context, v.metadata
    FROM assistant a JOIN assistant_version v ON v.account_id = a.account_id AND v.assistant_id = a.id
    WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
      ${id === null ? Prisma.empty : Prisma.sql`AND a.id = ${id}::uuid`}
    ORDER BY a.position, a.id, v.number`;
  const byId = Map.groupBy(rows, (row) => row.id);
  return Array.from(byId.values(), (ofOne) => {
    const versions = ofOne.map(({ id: _, currentVersion: __, createdAt, ...version }) => ({
      ...version,
      createdAt: new Date(createdAt).toISOString(),
    }));
    const currentVersion = ofOne[0]?.currentVersion ?? 1;
    return { name: ofOne[currentVersion - 1]?.name ?? '', currentVersion, versions };
  });
}

/** Throws `not_found` when there is no assistant with this id. */
export async function exportAssistants(accountId: string, id: string | null): Promise<PortableFile> {
  const assistants = await readPortable(accountId, id);
  if (id !== null && assistants.length === 0) throw notFound('assistant');
  return { format: FORMAT, version: 1, assistants };
}
