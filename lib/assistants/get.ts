// Reads assistants at their current version: one statement each, as every answer begins with it.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notFound } from '@/lib/errors';
import type { Assistant } from './assistant';

export const currentAssistants = Prisma.sql`
  SELECT a.id::text, v.number AS version, v.name, v.description, v.color, v.icon,
         v.category, v.end_user AS "endUser", v.role, v.model, a.is_default AS "isDefault"
  FROM assistant a
  JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version`;

/** The account's assistants in their order. */
export function listAssistants(accountId: string): Promise<Assistant[]> {
  return db.$queryRaw<Assistant[]>`${currentAssistants}
    WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ORDER BY a.position, a.id`;
}

/** Throws `not_found` when the account has no such assistant. */
export async function getAssistant(
  accountId: string,
  id: string,
  client: Prisma.TransactionClient = db,
): Promise<Assistant> {
  const [assistant] = await client.$queryRaw<Assistant[]>`${currentAssistants}
    WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL`;
  if (assistant === undefined) throw notFound('assistant');
  return assistant;
}
