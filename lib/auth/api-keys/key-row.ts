// From a row of the table to an API key; the hash never leaves the database.
import type { ApiKey } from './api-key.ts';

export const API_KEY_COLUMNS = {
  id: true,
  name: true,
  hint: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

type Row = { id: string; name: string; hint: string; createdAt: Date; lastUsedAt: Date | null };

export function toApiKey({ createdAt, lastUsedAt, ...rest }: Row): ApiKey {
  return { ...rest, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
