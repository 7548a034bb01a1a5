// Whose API key a secret is: the first thing that every request of a program needs.
import { db } from '../../db/client.ts';
import { cached, clearings, keep } from './key-cache.ts';
import { hashSecret, looksLikeSecret } from './secret.ts';

export type KeyHolder = { id: string; accountId: string; name: string };

/** The time of the last use is written no more often than this. */
const USE_MS = 60_000;

/** Null when there is no such key, or it was revoked. Notes the use. `now` in milliseconds since 1970. */
export async function findKey(secret: string, now = Date.now()): Promise<KeyHolder | null> {
  if (!looksLikeSecret(secret)) return null;
  const hash = hashSecret(secret);
  const known = cached(hash, now);
  if (known && !isStale(known.lastUsedAt, now)) return known.holder;

  const since = clearings();
  const row = await db.apiKey.findFirst({
    where: { hash, revokedAt: null },
    select: { id: true, accountId: true, name: true, lastUsedAt: true },
  });
  if (row === null) return null;
  const { lastUsedAt, ...holder } = row;
  const used = lastUsedAt?.getTime() ?? null;
  if (isStale(used, now)) await noteUse(holder, now);
  keep(hash, { holder, lastUsedAt: isStale(used, now) ? now : used }, now, since);
  return holder;
}

const isStale = (lastUsedAt: number | null, now: number) => lastUsedAt === null || lastUsedAt + USE_MS <= now;

/** A program must not fail because this could not be written. */
async function noteUse({ id, accountId }: KeyHolder, now: number): Promise<void> {
  await db.apiKey
    .updateMany({ where: { id, accountId }, data: { lastUsedAt: new Date(now) } })
    .catch((error: unknown) => console.error('The use of an API key could not be noted:', error));
}
