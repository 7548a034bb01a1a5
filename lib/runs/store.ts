// Writes what a run has so far, and how it ended.

import { db } from '@/lib/db/client';
import type { ModelFailure } from '@/lib/models/failure';
import type { ChatMessage, MessageStatus } from '@/lib/threads/chat-message';

type Answer = { accountId: string; threadId: string; runId: string; answerId: string };

/** After each step, so that a crash loses at most the step under way. */
export async function storeStep(answer: Answer, parts: ChatMessage['parts']): Promise<void> {
  await db.$executeRaw`
    UPDATE message SET parts = ${JSON.stringify(parts)}::jsonb
    WHERE id = ${answer.answerId}::uuid AND account_id = ${answer.accountId}::uuid AND status = 'streaming'`;
}

const RUN_STATUS = { complete: 'success', stopped: 'interrupted', failed: 'error' } as const;

export type Outcome = { status: Exclude<MessageStatus, 'streaming'>; failure: ModelFailure | null };

export async function storeEnd(answer: Answer, parts: ChatMessage['parts'], outcome: Outcome): Promise<void> {
  const { status, failure } = outcome;
  const runStatus = failure?.code === 'model_timeout' ? 'timeout' : RUN_STATUS[status];
  await db.$executeRaw`
    WITH ended AS (
      UPDATE run SET status = ${runStatus}, ended_at = now(), error_code = ${failure?.code ?? null},
        error_message = ${failure?.message ?? null}
      WHERE id = ${answer.runId}::uuid AND account_id = ${answer.accountId}::uuid
    )
    UPDATE message SET parts = ${JSON.stringify(parts)}::jsonb, status = ${status}
    WHERE id = ${answer.answerId}::uuid AND account_id = ${answer.accountId}::uuid`;
}
