// Copies a thread with all its branches. What is said there later leaves the first one as it is.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';

/** Returns the copy's id. Throws `not_found` when the account has no such thread. */
export async function copyThread(accountId: string, threadId: string): Promise<string> {
  const id = crypto.randomUUID();
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH source AS (
      SELECT * FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND deleted_at IS NULL
    ), renamed AS MATERIALIZED (
      SELECT m.id AS old, gen_random_uuid() AS new FROM message m JOIN source s ON m.thread_id = s.id
    ), copied AS (
      INSERT INTO thread (id, account_id, assistant_id, title, title_by, metadata, config, last_seq, head_message_id)
      SELECT ${id}::uuid, account_id, assistant_id, title, title_by, metadata, config, last_seq,
        (SELECT new FROM renamed WHERE old = source.head_message_id)
      FROM source RETURNING id
    ), messages AS (
      INSERT INTO message (id, account_id, thread_id, seq, parent_id, role, status, parts, assistant_id,
        assistant_version, model, extra, input_tokens, output_tokens, duration_ms, summary, created_at)
      SELECT r.new, m.account_id, ${id}::uuid, m.seq, p.new, m.role,
        CASE m.status WHEN 'streaming' THEN 'stopped' ELSE m.status END, m.parts, m.assistant_id,
        -- A program knows a message by the id that it had in the first thread.
        m.assistant_version, m.model, jsonb_build_object('id', m.id) || COALESCE(m.extra, '{}'),
        m.input_tokens, m.output_tokens, m.duration_ms, m.summary, m.created_at
      FROM message m JOIN renamed r ON r.old = m.id LEFT JOIN renamed p ON p.old = m.parent_id
      WHERE m.thread_id = ${threadId}::uuid AND m.account_id = ${accountId}::uuid
    ), notes AS (
      INSERT INTO checkpoint_note (account_id, thread_id, message_id, steps, metadata)
      SELECT n.account_id, ${id}::uuid, r.new, n.steps, n.metadata
      FROM checkpoint_note n JOIN renamed r ON r.old = n.message_id
      WHERE n.thread_id = ${threadId}::uuid AND n.account_id = ${accountId}::uuid
    )
    SELECT id FROM copied`;
  if (rows.length === 0) throw notFound('thread');
  return id;
}
