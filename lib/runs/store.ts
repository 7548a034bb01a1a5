// Writes what a run has so far, and how it ended.

import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '@/lib/agent/answer-events';
import { Prisma } from '@/lib/db/generated/client';
import { query } from '@/lib/db/query';
import { isDatabaseUnreachable } from '@/lib/db/unreachable';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { titleUpdate } from '@/lib/threads/thread-title';

/** What an answer took; null where the model did not say. */
export type Cost = { inputTokens: number | null; outputTokens: number | null; durationMs: number };

type Answer = { accountId: string; threadId: string; runId: string; answerId: string };

/** After each step, so that a crash loses at most the step under way. */
export async function storeStep(answer: Answer, parts: ChatMessage['parts']): Promise<void> {
  await query(Prisma.sql`
    UPDATE message SET parts = ${JSON.stringify(parts)}::jsonb
    WHERE id = ${answer.answerId}::uuid AND account_id = ${answer.accountId}::uuid AND status = 'streaming'`);
}

const RUN_STATUS = { complete: 'success', stopped: 'interrupted', failed: 'error' } as const;

function runStatusOf({ status, failure }: Outcome): 'success' | 'interrupted' | 'error' | 'timeout' {
  return failure?.code === 'model_timeout' ? 'timeout' : RUN_STATUS[status];
}

export type StoredEnd = {
  /** The chat's title, where this named it. */
  title: string | null;
  /** Whether this ended the run; otherwise another instance has taken it for lost before. */
  isOwn: boolean;
  /** The pending run of the thread that is to begin now. */
  next: string | null;
};

/** With `title`, a chat that was not named yet is named too; null keeps the title that it began with. */
async function storeEnd(
  answer: Answer,
  parts: ChatMessage['parts'],
  outcome: Outcome,
  cost: Cost,
  title?: string | null,
): Promise<StoredEnd> {
  const { status, failure } = outcome;
  // First the thread, then its run, as a claim takes them: the other way round the two could wait for each other.
  const named =
    title !== undefined
      ? {
          first: Prisma.sql`named AS (${titleUpdate(answer.accountId, answer.threadId, title)} RETURNING title), `,
          isBefore: Prisma.sql`AND (SELECT count(*) FROM named) >= 0`,
          title: Prisma.sql`(SELECT title FROM named)`,
        }
      : { first: Prisma.empty, isBefore: Prisma.empty, title: Prisma.sql`NULL` };
  const [row] = await query<{ before: string | null; next: string | null; title: string | null }>(Prisma.sql`
    WITH ${named.first}found AS (
      SELECT id, status FROM run
      WHERE id = ${answer.runId}::uuid AND account_id = ${answer.accountId}::uuid ${named.isBefore} FOR UPDATE
    ), ended AS (
      UPDATE run SET status = ${runStatusOf(outcome)}, ended_at = now(), updated_at = now(),
        error_code = ${failure?.code ?? null}, error_message = ${failure?.message ?? null}
      FROM found WHERE run.id = found.id
    ), said AS (
      UPDATE message SET parts = ${JSON.stringify(parts)}::jsonb, status = ${status},
        input_tokens = ${cost.inputTokens}, output_tokens = ${cost.outputTokens}, duration_ms = ${cost.durationMs}
      WHERE id = ${answer.answerId}::uuid AND account_id = ${answer.accountId}::uuid
    )
    SELECT (SELECT status FROM found) AS before, ${named.title} AS title, (
      SELECT id FROM run WHERE thread_id = ${answer.threadId}::uuid AND account_id = ${answer.accountId}::uuid
        AND status = 'pending' AND (not_before IS NULL OR not_before <= now())
        AND NOT EXISTS (SELECT FROM thread t WHERE t.id = run.thread_id AND t.deleted_at IS NOT NULL)
      ORDER BY seq LIMIT 1
    ) AS next`);
  return { isOwn: row?.before === 'running', next: row?.next ?? null, title: row?.title ?? null };
}

/** Milliseconds before each further try: a database that restarts is back by then. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000];

/** The same, tried again while the database is away: what was said is nowhere else. */
export async function storeEndPatiently(...end: Parameters<typeof storeEnd>): Promise<StoredEnd> {
  for (const pause of PAUSES) {
    try {
      return await storeEnd(...end);
    } catch (error) {
      if (!isDatabaseUnreachable(error)) throw error;
      await wait(pause);
    }
  }
  return storeEnd(...end);
}
