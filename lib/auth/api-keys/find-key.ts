// Who holds an API key.

import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';

/** What is stored of a key. It has enough randomness of its own, so a slow hash would add nothing. */
export function hashKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Null for a key that never was, or that was revoked. */
export async function findKey(secret: string): Promise<{ accountId: string; keyId: string } | null> {
  const key = await db.apiKey.findFirst({
    where: { hash: hashKey(secret), revokedAt: null },
    select: { id: true, accountId: true },
  });
  return key && { accountId: key.accountId, keyId: key.id };
}
