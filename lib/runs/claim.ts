// Takes a thread for one run: pins the assistant's current version, stores the person's message and the
// still empty answer. One statement, because it stands between every message and its first word.

import type { Color } from '@/lib/assistants/assistant';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { asColor } from '@/lib/threads/message-row';
import { titleOf } from '@/lib/threads/title';
import { LEASE_SECONDS } from './lease';

export type ClaimRequest = {
  /** The id that the run will have. */
  runId: string;
  accountId: string;
  threadId: string;
  assistantId: string;
  /** A new message, or the id of the message that is to be answered again. */
  ask: { message: { id: string; text: string } } | { retry: string };
  /** The model the person chose; otherwise the assistant's own, otherwise the default. */
  model: string | null;
  defaultModel: string;
};

export type Claim = {
  answerId: string;
  questionId: string;
  title: string;
  isNewThread: boolean;
  model: string;
  assistant: { id: string; version: number; name: string; color: Color; category: string; role: string };
  endUser: string;
};

type Row = {
  title: string;
  is_new: boolean;
  version: number;
  name: string;
  color: string;
  category: string;
  end_user: string;
  role: string;
  model: string;
};

/**
 * Null when the assistant, the thread or the message to retry is not this account's.
 * Throws the unique violation of `run_one_running_per_thread` when the thread is answering already, and that of
 * `message_pkey` when the message was stored before.
 */
export async function claim(request: ClaimRequest): Promise<Claim | null> {
  const { runId, accountId, threadId, assistantId, ask } = request;
  const answerId = crypto.randomUUID();
  const message = 'message' in ask ? ask.message : null;
  const questionId = 'message' in ask ? ask.message.id : ask.retry;

  const thread = message
    ? Prisma.sql`
      INSERT INTO thread (id, account_id, assistant_id, title, last_seq, head_message_id)
      SELECT ${threadId}::uuid, ${accountId}::uuid, chosen.id, ${titleOf(message.text)}, 2, ${answerId}::uuid
      FROM chosen
      ON CONFLICT (id) DO UPDATE SET assistant_id = EXCLUDED.assistant_id, last_seq = thread.last_seq + 2,
        head_message_id = EXCLUDED.head_message_id, updated_at = now()
      WHERE thread.account_id = EXCLUDED.account_id
      RETURNING title, last_seq, (xmax = 0) AS is_new`
    : Prisma.sql`
      UPDATE thread SET assistant_id = chosen.id, last_seq = last_seq + 1, head_message_id = ${answerId}::uuid,
        updated_at = now()
      FROM chosen
      WHERE thread.id = ${threadId}::uuid AND thread.account_id = ${accountId}::uuid AND EXISTS (
        SELECT 1 FROM message WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid
          AND id = ${questionId}::uuid AND role = 'user')
      RETURNING title, last_seq, false AS is_new`;
  const question = message
    ? Prisma.sql`, question AS (
      INSERT INTO message (id, account_id, thread_id, seq, parent_id, role, parts)
      SELECT ${questionId}::uuid, ${accountId}::uuid, ${threadId}::uuid, claimed.last_seq - 1,
        (SELECT head_message_id FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid),
        'user', ${JSON.stringify([{ type: 'text', text: message.text }])}::jsonb
      FROM claimed)`
    : Prisma.empty;

  const rows = await db.$queryRaw<Row[]>`
    WITH chosen AS (
      SELECT a.id, v.number, v.name, v.color, v.category, v.end_user, v.role,
        COALESCE(${request.model}, v.model, ${request.defaultModel}) AS model
      FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE a.id = ${assistantId}::uuid AND a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ), claimed AS (${thread}
    ), claimed_run AS (
      INSERT INTO run (id, account_id, thread_id, assistant_id, assistant_version, model, status, lease_until)
      SELECT ${runId}::uuid, ${accountId}::uuid, ${threadId}::uuid, chosen.id, chosen.number, chosen.model, 'running',
        now() + make_interval(secs => ${LEASE_SECONDS})
      FROM chosen, claimed
    )${question}, answer AS (
      INSERT INTO message (id, account_id, thread_id, seq, parent_id, run_id, role, status, parts,
        assistant_id, assistant_version, model)
      SELECT ${answerId}::uuid, ${accountId}::uuid, ${threadId}::uuid, claimed.last_seq, ${questionId}::uuid,
        ${runId}::uuid, 'assistant', 'streaming', '[]'::jsonb, chosen.id, chosen.number, chosen.model
      FROM chosen, claimed
    )
    SELECT claimed.title, claimed.is_new, chosen.number AS version, chosen.name, chosen.color, chosen.category,
      chosen.end_user, chosen.role, chosen.model
    FROM chosen, claimed`;
  const row = rows[0];
  if (!row) return null;
  const { version, name, category, role } = row;
  return {
    answerId,
    questionId,
    title: row.title,
    isNewThread: row.is_new,
    model: row.model,
    assistant: { id: assistantId, version, name, color: asColor(row.color), category, role },
    endUser: row.end_user,
  };
}
