// Ends an API key for good. Its row stays, because the history of ToDos names it.
import { db } from '../../db/client.ts';
import { notFound } from '../../errors.ts';
import { forget } from './key-cache.ts';

/** From the next request on it opens nothing. Throws `not_found` for another account's key. */
export async function revokeKey(accountId: string, id: string): Promise<void> {
  const { count } = await db.apiKey.updateMany({
    where: { id, accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  forget(id);
  if (count === 0) throw notFound('API key');
}
