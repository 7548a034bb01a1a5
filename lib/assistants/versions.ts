// Reads what an assistant has been.
import { db } from '@/lib/db/client';
import type { AssistantVersion, Color } from './assistant';
import { getAssistant } from './get';

type Page = {
  /** Only versions with a lower number than this. */
  before?: number;
  limit?: number;
};

/** Newest first. Throws `not_found` when the account has no such assistant. */
export async function listVersions(
  accountId: string,
  id: string,
  { before, limit = 50 }: Page = {},
): Promise<AssistantVersion[]> {
  const rows = await db.assistantVersion.findMany({
    where: {
      accountId,
      assistantId: id,
      assistant: { deletedAt: null },
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      number: true,
      name: true,
      description: true,
      color: true,
      category: true,
      endUser: true,
      role: true,
      model: true,
      note: true,
      createdAt: true,
    },
  });
  if (rows.length === 0) await getAssistant(accountId, id);
  return rows.map((row) => ({ ...row, color: row.color as Color, createdAt: row.createdAt.toISOString() }));
}
