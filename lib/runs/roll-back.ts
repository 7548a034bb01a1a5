// Takes a run back: its messages go, and the thread shows what it showed before. What it did to ToDos stays,
// and can be undone in the list.

import { db } from '@/lib/db/client';
import { PATIENCE } from '@/lib/db/patience';

export async function rollBack(accountId: string, threadId: string, runId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [first] = await tx.message.findMany({
      where: { accountId, threadId, runId },
      orderBy: { seq: 'asc' },
      take: 1,
      select: { parentId: true },
    });
    if (first) {
      await tx.$executeRaw`
        UPDATE thread SET head_message_id = ${first.parentId}::uuid, updated_at = now()
        WHERE id = ${threadId}::uuid AND account_id = ${accountId}::uuid AND head_message_id IN (
          SELECT id FROM message WHERE thread_id = ${threadId}::uuid AND run_id = ${runId}::uuid)`;
      await tx.message.deleteMany({ where: { accountId, threadId, runId } });
    }
    await tx.run.deleteMany({ where: { id: runId, accountId, threadId } });
  }, PATIENCE);
}
