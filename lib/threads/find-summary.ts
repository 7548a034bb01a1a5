// One thread as lists show it.

import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import {
  type SummaryRow,
  summaryColumns,
  summaryJoins,
  type ThreadSummary,
  toSummary,
} from './thread-summary';

/** Throws `not_found` when the account has no such thread. */
export async function getSummary(accountId: string, threadId: string): Promise<ThreadSummary> {
  const [row] = await db.$queryRaw<SummaryRow[]>`
    SELECT ${summaryColumns} FROM thread t ${summaryJoins}
    WHERE t.id = ${threadId}::uuid AND t.account_id = ${accountId}::uuid AND t.deleted_at IS NULL`;
  if (!row) throw notFound('chat');
  return toSummary(row);
}
