// Keys that were just used, so that a program's next request needs no query to be let in.
import type { KeyHolder } from './find-key.ts';

type Entry = { holder: KeyHolder; lastUsedAt: number | null; goodUntil: number };
type Cache = { entries: Map<string, Entry>; clearings: number };

const SIZE = 5_000;
/** How long a key may still work on other instances after it was revoked on one. */
export const CACHE_MS = 5_000;

const shared = globalThis as { maistroApiKeys?: Cache };
// On globalThis, because each route's bundle loads this module anew, and a revocation must reach all.
shared.maistroApiKeys ??= { entries: new Map(), clearings: 0 };
const cache = shared.maistroApiKeys;

export function cached(hash: string, now: number): Entry | undefined {
  const entry = cache.entries.get(hash);
  return entry && entry.goodUntil > now ? entry : undefined;
}

/** How often keys were taken out: a reader whose query began before the last time keeps nothing. */
export const clearings = (): number => cache.clearings;

export function keep(hash: string, entry: Omit<Entry, 'goodUntil'>, now: number, since: number): void {
  if (since !== cache.clearings) return;
  const oldest = cache.entries.size >= SIZE ? cache.entries.keys().next().value : undefined;
  if (oldest !== undefined) cache.entries.delete(oldest);
  cache.entries.delete(hash);
  cache.entries.set(hash, { ...entry, goodUntil: now + CACHE_MS });
}

/** Takes a key out at once. */
export function forget(keyId: string): void {
  cache.clearings += 1;
  for (const [hash, { holder }] of cache.entries) {
    if (holder.id === keyId) cache.entries.delete(hash);
  }
}
