// What a program notes on a thread or on one of its checkpoints: merged into what is there, key by key.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';

export type Metadata = Record<string, unknown>;

/** Throws `not_found` when the account has no such thread. `ttl` is in minutes. */
export async function noteOnThread(
  accountId: string,
  threadId: string,
  metadata: Metadata,
  ttl: number | null = null,
): Promise<void> {
  const updated = await db.$executeRaw`
    UPDATE thread SET metadata = metadata || ${JSON.stringify(metadata)}::jsonb, updated_at = now(),
      expires_at = COALESCE(now() + make_interval(secs => ${ttl === null ? null : ttl * 60}::double precision), expires_at)
    WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND deleted_at IS NULL`;
  if (updated === 0) throw notFound('thread');
}

export type CheckpointNote = { messageId: string; steps: number; metadata: Metadata };

export async function readNotes(accountId: string, threadId: string): Promise<CheckpointNote[]> {
  const notes = await db.checkpointNote.findMany({
    where: { accountId, threadId },
    select: { messageId: true, steps: true, metadata: true },
  });
  return notes.map((note) => ({ ...note, metadata: note.metadata as Metadata }));
}

/** Throws `not_found` when the thread has no such message. */
export async function noteOnCheckpoint(
  accountId: string,
  threadId: string,
  { messageId, steps, metadata }: CheckpointNote,
): Promise<void> {
  const written = await db.$executeRaw`
    INSERT INTO checkpoint_note (account_id, thread_id, message_id, steps, metadata)
    SELECT account_id, thread_id, id, ${steps}, ${JSON.stringify(metadata)}::jsonb FROM message
    WHERE id = ${messageId}::uuid AND thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid
    ON CONFLICT (thread_id, message_id, steps)
      DO UPDATE SET metadata = checkpoint_note.metadata || EXCLUDED.metadata, updated_at = now()`;
  if (written === 0) throw notFound('checkpoint');
}
