// Makes changes wait for each other: of one assistant, so that version numbers have no gaps or doubles; of all of
// an account, so that they are counted and ordered right.
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PATIENCE } from '@/lib/db/patience';
import { AppError, notFound } from '@/lib/errors';

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

/** Runs `change` while no assistant of the account is added, moved or made the default. */
export function withLockedAccount<Result>(
  accountId: string,
  change: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$executeRaw`SELECT FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
    // A cookie may outlive its account.
    if (locked === 0)
      throw new AppError('unauthenticated', 'Your session has ended. Reload the page to go on.');
    return await change(tx);
  }, PATIENCE);
}
