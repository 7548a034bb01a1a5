// Why a message of the browser could not be taken: something was deleted, or never was this account's.
import { db } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import type { ClaimRequest } from './claim';

type Asked = Pick<ClaimRequest, 'accountId' | 'threadId' | 'assistantId'>;

export async function refusalOf({ accountId, threadId, assistantId }: Asked): Promise<AppError> {
  const [gone] = await db.$queryRaw<{ name: string; isInThread: boolean }[]>`
    SELECT v.name, t.id IS NOT NULL AS "isInThread"
    FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    LEFT JOIN thread t ON t.account_id = a.account_id AND t.id = ${threadId}::uuid
    WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NOT NULL
      AND (a.id = ${assistantId}::uuid OR a.id = t.assistant_id)
    LIMIT 1`;
  if (gone === undefined) return notFound('chat or assistant');
  return new AppError(
    'conflict',
    gone.isInThread
      ? `"${gone.name}" was deleted, so this chat can only be read. Start a new chat with another assistant.`
      : `"${gone.name}" was deleted. Choose another assistant and send your message again.`,
  );
}
