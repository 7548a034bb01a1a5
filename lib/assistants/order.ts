// In which order an account's assistants are shown, and which one a new chat begins with.
import { notFound } from '@/lib/errors';
import { withLockedAccount } from './lock';

/**
 * Those that are named come first, in this order; the others keep theirs behind them. Ids that are not the account's
 * say nothing.
 */
export async function orderAssistants(accountId: string, ids: string[]): Promise<void> {
  await withLockedAccount(
    accountId,
    (tx) => tx.$executeRaw`
      UPDATE assistant a SET position = placed.position
      FROM (
        SELECT id, row_number() OVER (ORDER BY array_position(${ids}::uuid[], id), position, id) - 1 AS position
        FROM assistant WHERE account_id = ${accountId}::uuid AND deleted_at IS NULL
      ) placed
      WHERE a.account_id = ${accountId}::uuid AND a.id = placed.id AND a.position <> placed.position`,
  );
}

/** With null, none is. Throws `not_found` when the account has no such assistant. */
export async function setDefaultAssistant(accountId: string, id: string | null): Promise<void> {
  await withLockedAccount(accountId, async (tx) => {
    await tx.assistant.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } });
    if (id === null) return;
    const { count } = await tx.assistant.updateMany({
      where: { accountId, id, deletedAt: null },
      data: { isDefault: true },
    });
    if (count === 0) throw notFound('assistant');
  });
}
