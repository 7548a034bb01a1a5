// Takes an assistant away from its account. Its row and versions stay, because answers name them and because the
// person may want it back.
import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';

/** It is no default any more. Throws `not_found` when the account has no such assistant. */
export async function deleteAssistant(accountId: string, id: string): Promise<void> {
  const { count } = await db.assistant.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: new Date(), isDefault: false },
  });
  if (count === 0) throw notFound('assistant');
}
