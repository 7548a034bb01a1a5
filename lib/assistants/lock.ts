// Makes changes of one assistant wait for each other, so that version numbers have no gaps or doubles.
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PATIENCE } from '@/lib/db/patience';
import { notFound } from '@/lib/errors';

export type LockedAssistant = { currentVersion: number; versionCount: number };

/** Runs `change` while nobody else can change the assistant. Throws `not_found` for a foreign id. */
export function withLockedAssistant<Result>(
  accountId: string,
  id: string,
  change: (tx: Prisma.TransactionClient, assistant: LockedAssistant) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const [assistant] = await tx.$queryRaw<LockedAssistant[]>`
      SELECT current_version AS "currentVersion", version_count AS "versionCount"
      FROM assistant
      WHERE account_id = ${accountId}::uuid AND id = ${id}::uuid AND deleted_at IS NULL
      FOR UPDATE`;
    if (assistant === undefined) throw notFound('assistant');
    return await change(tx, assistant);
  }, PATIENCE);
}
