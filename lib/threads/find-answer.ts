// The answer that a run gave.

import { db } from '@/lib/db/client';
import { readStoredBranch } from './branch';
import type { StoredMessage } from './stored-message';

/** Null when the run gave none, or its messages are gone. */
export async function findAnswer(
  accountId: string,
  threadId: string,
  runId: string,
): Promise<StoredMessage | null> {
  const row = await db.message.findFirst({
    where: { accountId, threadId, runId, role: 'assistant', assistantId: { not: null } },
    orderBy: { seq: 'desc' },
    select: { id: true },
  });
  if (!row) return null;
  return (await readStoredBranch(accountId, threadId, row.id, 1))[0] ?? null;
}
