// The API keys of an account, those revoked left out.
import { db } from '../../db/client.ts';
import type { ApiKey } from './api-key.ts';
import { API_KEY_COLUMNS, toApiKey } from './key-row.ts';

/** Newest first. */
export async function listKeys(accountId: string): Promise<ApiKey[]> {
  const rows = await db.apiKey.findMany({
    where: { accountId, revokedAt: null },
    // Ids count up with time (UUID version 7).
    orderBy: { id: 'desc' },
    select: API_KEY_COLUMNS,
  });
  return rows.map(toApiKey);
}
