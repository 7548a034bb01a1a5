// Takes a thread for one run: pins the assistant's current version, stores what was said and the still empty
// answer. One statement, because it stands between every message and its first word.

import { randomUUIDv7 } from 'node:crypto';
import { TODOS_IN_PROMPT } from '@/lib/agent/prompt';
import type { Color } from '@/lib/assistants/assistant';
import { Prisma } from '@/lib/db/generated/client';
import { query } from '@/lib/db/query';
import type { Memory } from '@/lib/memory/memory';
import { MEMORY_COLUMNS, type MemoryRow, toMemory } from '@/lib/memory/read-memory';
import { asColor } from '@/lib/threads/message-row';
import { type NewMessage, textOfParts } from '@/lib/threads/new-message';
import type { StoredMessage } from '@/lib/threads/stored-message';
import { titleOf } from '@/lib/threads/title';
import { toUrgent, type UrgentRow, type UrgentTodos, urgentColumns } from '@/lib/todos/urgent';
import { LEASE_SECONDS } from './lease';
import type { RunRecord } from './run-record';

/**
 * What is to be answered: new messages, after the thread's head or after the message `after` (null for before the
 * first one) or beside the message `beside`, which they replace on the screen; or a message that is there already and
 * is answered again.
 */
export type Ask =
  | { messages: NewMessage[]; after?: string | null; beside?: undefined }
  | { messages: NewMessage[]; beside: string; after?: undefined }
  | { retry: string };

export type ClaimRequest = {
  /** The id that the run will have, or has as a pending one. */
  runId: string;
  accountId: string;
  threadId: string;
  assistantId: string;
  ask: Ask;
  /** The model the person chose; otherwise the assistant's own, otherwise the default. */
  model: string | null;
  defaultModel: string;
  /** Whether a thread that does not exist is made (the default). */
  thread?: 'create' | 'existing' | 'temporary';
  /** A thread of a deleted assistant is left alone; a program may go on with it under another one. */
  keepsReadOnly?: boolean;
  /** What else to keep with a new run. */
  record?: RunRecord;
  /** The run is in the queue: it is begun, not inserted. The caller holds its row. */
  isPending?: boolean;
};

type Query = <Row extends object>(sql: Prisma.Sql) => Promise<Row[]>;

export type Claim = {
  answerId: string;
  questionId: string;
  /** The answer's number in its thread. */
  seq: number;
  title: string;
  /** All that was said, where the thread begins here and need not be read. */
  newHistory: StoredMessage[] | null;
  /** Of the assistant's own list; null where the run keeps another one. */
  memory: Memory | null;
  /** The ToDos of that list which its instructions hold; null where the run keeps another one. */
  urgent: UrgentTodos | null;
  model: string;
  assistant: { id: string; version: number; name: string; color: Color; category: string; role: string };
  endUser: string;
  /** The time zone in the assistant's configuration. */
  timeZone: string | null;
};

type Row = {
  title: string;
  /** The answer's. */
  seq: number;
  claimed_at: Date | string;
  version: number;
  name: string;
  color: string;
  category: string;
  end_user: string;
  role: string;
  model: string;
  time_zone: string | null;
};

/** How long the thread of a stateless run may stay when its process dies before it can remove it. */
const TEMPORARY_HOURS = 24;

function claimThread(request: ClaimRequest, answerId: string, count: number): Prisma.Sql {
  const { accountId, threadId, ask, thread = 'create', record } = request;
  const first = 'messages' in ask ? ask.messages[0] : undefined;
  const title = titleOf(first ? textOfParts(first.parts) : '');
  const config = record?.config
    ? Prisma.sql`, config = ${JSON.stringify(record.config)}::jsonb`
    : Prisma.empty;
  const open = request.keepsReadOnly
    ? Prisma.sql` AND NOT EXISTS (
        SELECT FROM assistant gone WHERE gone.account_id = thread.account_id AND gone.id = thread.assistant_id
          AND gone.deleted_at IS NOT NULL)`
    : Prisma.empty;
  // The message of the person that has to be there.
  const known = 'retry' in ask ? ask.retry : ask.beside;
  if (known === undefined && thread !== 'existing') {
    const temporary = thread === 'temporary';
    return Prisma.sql`
      INSERT INTO thread (id, account_id, assistant_id, title, last_seq, head_message_id, temporary, expires_at, config)
      SELECT ${threadId}::uuid, ${accountId}::uuid, chosen.id, ${title}, ${count}, ${answerId}::uuid, ${temporary},
        CASE WHEN ${temporary} THEN now() + make_interval(hours => ${TEMPORARY_HOURS}) END,
        ${JSON.stringify(record?.config ?? {})}::jsonb
      FROM chosen
      ON CONFLICT (id) DO UPDATE SET assistant_id = EXCLUDED.assistant_id, last_seq = thread.last_seq + ${count},
        head_message_id = EXCLUDED.head_message_id, updated_at = now(),
        title = CASE WHEN thread.title = '' THEN EXCLUDED.title ELSE thread.title END${config}
      WHERE thread.account_id = EXCLUDED.account_id AND thread.deleted_at IS NULL${open}
      RETURNING title, last_seq`;
  }
  const asked = known
    ? Prisma.sql` AND EXISTS (
        SELECT 1 FROM message WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid
          AND id = ${known}::uuid AND role = 'user')`
    : Prisma.empty;
  return Prisma.sql`
    UPDATE thread SET assistant_id = chosen.id, last_seq = last_seq + ${count}, head_message_id = ${answerId}::uuid,
      updated_at = now(), title = CASE WHEN title = '' THEN ${title} ELSE title END${config}
    FROM chosen
    WHERE thread.id = ${threadId}::uuid AND thread.account_id = ${accountId}::uuid
      AND thread.deleted_at IS NULL${asked}${open}
    RETURNING title, last_seq`;
}

function parentOfFirst({ accountId, threadId, ask }: ClaimRequest): Prisma.Sql {
  if ('messages' in ask && ask.after !== undefined) return Prisma.sql`${ask.after}::uuid`;
  if ('messages' in ask && ask.beside !== undefined) {
    return Prisma.sql`(SELECT parent_id FROM message
      WHERE thread_id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND id = ${ask.beside}::uuid)`;
  }
  return Prisma.sql`(SELECT head_message_id FROM thread WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid)`;
}

function insertMessages(request: ClaimRequest, messages: NewMessage[]): Prisma.Sql {
  const { accountId, threadId, runId } = request;
  const parent = parentOfFirst(request);
  const values = messages.map(
    (message, index) => Prisma.sql`(${message.id}::uuid,
      ${index === 0 ? parent : Prisma.sql`${messages[index - 1]?.id}::uuid`}, ${messages.length - index}::int,
      ${message.role}, ${JSON.stringify(message.parts)}::jsonb,
      ${message.extra ? JSON.stringify(message.extra) : null}::jsonb)`,
  );
  return Prisma.sql`, question AS (
    INSERT INTO message (id, account_id, thread_id, seq, parent_id, run_id, role, parts, extra)
    SELECT said.id, ${accountId}::uuid, ${threadId}::uuid, claimed.last_seq - said.before, said.parent_id,
      ${runId}::uuid, said.role, said.parts, said.extra
    FROM claimed, (VALUES ${Prisma.join(values)}) AS said (id, parent_id, before, role, parts, extra)
    RETURNING id)`;
}

function claimRun(request: ClaimRequest, isAsked: boolean): Prisma.Sql {
  const { runId, accountId, threadId, record } = request;
  // After the messages, so that one which arrives twice is told from another one that comes too early.
  const after = isAsked ? Prisma.sql`, (SELECT count(*) FROM question) AS asked` : Prisma.empty;
  if (request.isPending) {
    return Prisma.sql`
      UPDATE run SET status = 'running', request = NULL, assistant_version = chosen.number, model = chosen.model, updated_at = now(),
        lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
      FROM chosen, claimed${after}
      WHERE run.id = ${runId}::uuid AND run.account_id = ${accountId}::uuid AND run.status = 'pending'`;
  }
  return Prisma.sql`
    INSERT INTO run (id, account_id, thread_id, assistant_id, assistant_version, model, status, metadata, kwargs,
      multitask_strategy, webhook, lease_until)
    SELECT ${runId}::uuid, ${accountId}::uuid, ${threadId}::uuid, chosen.id, chosen.number, chosen.model, 'running',
      ${JSON.stringify(record?.metadata ?? {})}::jsonb, ${JSON.stringify(record?.kwargs ?? {})}::jsonb,
      ${record?.multitaskStrategy ?? 'reject'}, ${record?.webhook ?? null},
      now() + make_interval(secs => ${LEASE_SECONDS})
    FROM chosen, claimed${after}`;
}

/** As they would be read from the database. */
function asStored({ runId, threadId }: ClaimRequest, messages: NewMessage[], row: Row): StoredMessage[] {
  const createdAt = new Date(row.claimed_at);
  return messages.map(({ id, role, parts, extra = null }, index) => ({
    message: { id, role, parts, metadata: { status: 'complete', createdAt: createdAt.toISOString() } },
    threadId,
    seq: index + 1,
    parentId: messages[index - 1]?.id ?? null,
    runId,
    extra,
    createdAt,
  }));
}

/**
 * Null when the assistant, the thread or the message to retry is not this account's, or the pending run is gone.
 * Throws the unique violation of `run_one_running_per_thread` when the thread is answering already, and that of
 * `message_pkey` when the message was stored before.
 */
export async function claim(request: ClaimRequest, run: Query = query): Promise<Claim | null> {
  const { runId, accountId, threadId, assistantId, ask } = request;
  // Ids that rise with time land side by side in the indexes: a full database stays as fast as an empty one.
  const answerId = randomUUIDv7();
  const messages = 'messages' in ask ? ask.messages : [];
  const isAsked = messages.length > 0;
  const questionId = 'retry' in ask ? ask.retry : messages.at(-1)?.id;
  if (questionId === undefined) throw new RangeError('A run needs a message to answer.');

  const list = {
    accountId: Prisma.sql`${accountId}`,
    endUser: Prisma.sql`chosen.end_user`,
    category: Prisma.sql`chosen.category`,
  };
  const [row] = await run<Row & MemoryRow & UrgentRow>(Prisma.sql`
    WITH chosen AS (
      SELECT a.id, v.number, v.name, v.color, v.category, v.end_user, v.role,
        COALESCE(NULLIF(btrim(v.configurable->>'time_zone'), ''), NULLIF(btrim(v.context->>'time_zone'), '')) AS time_zone,
        COALESCE(${request.model}, v.model, ${request.defaultModel}) AS model
      FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE a.id = ${assistantId}::uuid AND a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ), claimed AS (${claimThread(request, answerId, messages.length + 1)}
    )${isAsked ? insertMessages(request, messages) : Prisma.empty}, claimed_run AS (${claimRun(request, isAsked)}
    ), answer AS (
      INSERT INTO message (id, account_id, thread_id, seq, parent_id, run_id, role, status, parts,
        assistant_id, assistant_version, model)
      SELECT ${answerId}::uuid, ${accountId}::uuid, ${threadId}::uuid, claimed.last_seq, ${questionId}::uuid,
        ${runId}::uuid, 'assistant', 'streaming', '[]'::jsonb, chosen.id, chosen.number, chosen.model
      FROM chosen, claimed
    )
    SELECT claimed.title, claimed.last_seq AS seq, now()::timestamptz(3) AS claimed_at, chosen.number AS version, chosen.name, chosen.color, chosen.category,
      chosen.end_user, chosen.role, chosen.model, chosen.time_zone, ${MEMORY_COLUMNS},
      ${urgentColumns(list, TODOS_IN_PROMPT)}
    FROM chosen CROSS JOIN claimed
    LEFT JOIN profile p ON p.account_id = ${accountId}::uuid AND p.end_user = chosen.end_user
      AND p.category = chosen.category
    LEFT JOIN instructions i ON i.account_id = ${accountId}::uuid AND i.end_user = chosen.end_user
      AND i.category = chosen.category`);
  if (!row) return null;
  const { version, name, category, role } = row;
  return {
    answerId,
    questionId,
    seq: row.seq,
    title: row.title,
    newHistory: row.seq === messages.length + 1 ? asStored(request, messages, row) : null,
    model: row.model,
    assistant: { id: assistantId, version, name, color: asColor(row.color), category, role },
    endUser: row.end_user,
    timeZone: row.time_zone,
    memory: toMemory(row),
    urgent: toUrgent(row),
  };
}
