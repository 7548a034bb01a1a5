// Makes a thread before its first message.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { AppError, notFound } from '@/lib/errors';
import { type ThreadRecord, toRecord } from './thread-record';

export type NewThread = {
  id: string;
  metadata?: Record<string, unknown>;
  /** Who answers its first message; the account's first assistant when left out. */
  assistantId?: string;
  isTemporary?: boolean;
  /** Minutes until it is deleted by itself. */
  ttl?: number | null;
  ifExists: 'raise' | 'do_nothing';
};

/** How long a temporary thread may stay when its process dies before it can remove it, in minutes. */
const TEMPORARY_TTL = 24 * 60;

const EMPTY = { title: '', config: {}, status: 'idle', headMessageId: null, error: null } as const;

type Made = { assistantId: string; createdAt: Date };

/** Null when it was there. Throws `conflict` when it exists and is to be new, or is another account's. */
export async function createThread(accountId: string, thread: NewThread): Promise<ThreadRecord | null> {
  const { id, metadata = {}, assistantId, isTemporary = false, ifExists } = thread;
  const ttl = thread.ttl ?? (isTemporary ? TEMPORARY_TTL : null);
  const chosen = assistantId ? Prisma.sql`AND a.id = ${assistantId}::uuid` : Prisma.empty;
  const [made] = await db.$queryRaw<Made[]>`
    INSERT INTO thread (id, account_id, assistant_id, metadata, temporary, expires_at)
    SELECT ${id}::uuid, ${accountId}::uuid, a.id, ${JSON.stringify(metadata)}::jsonb, ${isTemporary},
      now() + make_interval(secs => ${ttl === null ? null : ttl * 60}::double precision)
    FROM assistant a WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL ${chosen}
    ORDER BY a.position, a.id LIMIT 1
    -- Any of its keys: of two that come at once, either may be the first that is taken.
    ON CONFLICT DO NOTHING
    RETURNING assistant_id::text AS "assistantId", created_at AS "createdAt"`;
  if (made) return toRecord({ ...EMPTY, ...made, id, metadata, updatedAt: made.createdAt });
  const existing = await db.thread.findFirst({ where: { id }, select: { accountId: true, deletedAt: true } });
  if (!existing) throw notFound('assistant');
  const isThere = existing.accountId === accountId && existing.deletedAt === null;
  if (ifExists === 'do_nothing' && isThere) return null;
  throw new AppError('conflict', 'This thread id is taken. Choose another one, or leave it out.', {
    field: 'thread_id',
  });
}

/** For how long a person can undo the deletion of a chat, in days. */
const UNDO_DAYS = 30;

/** Deletes threads whose time is over, of all accounts, for good. Returns how many. */
export function deleteExpiredThreads(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM thread t
    WHERE (t.expires_at < now() OR t.deleted_at < now() - make_interval(days => ${UNDO_DAYS}::int)) AND NOT EXISTS (
      SELECT 1 FROM run r WHERE r.thread_id = t.id AND r.status = 'running' AND r.lease_until > now())`;
}
