// What goes with an assistant that is deleted, and how it comes back.
import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { IS_OPEN } from '@/lib/todos/scope-sql';
import { tooManyAssistants } from './add-assistant';
import type { Assistant } from './assistant';
import { getAssistant } from './get';
import { ASSISTANTS_PER_ACCOUNT } from './limits';
import { withLockedAccount } from './lock';

export type DeletionImpact = {
  /** They stay, and can only be read. */
  threads: number;
  /** They rest until it is back. */
  schedules: number;
  /** They stay on the list of its category. */
  openTodos: number;
  /** The names of other assistants that keep the same list. */
  listSharedWith: string[];
};

/** Throws `not_found` when the account has no such assistant. */
export async function readDeletionImpact(accountId: string, id: string): Promise<DeletionImpact> {
  const [impact] = await db.$queryRaw<DeletionImpact[]>`
    SELECT
      (SELECT count(*)::integer FROM thread t WHERE t.account_id = a.account_id AND t.assistant_id = a.id
        AND t.last_seq > 0 AND NOT t.temporary AND t.deleted_at IS NULL) AS threads,
      (SELECT count(*)::integer FROM schedule s
        WHERE s.account_id = a.account_id AND s.assistant_id = a.id) AS schedules,
      (SELECT count(*)::integer FROM todo WHERE todo.account_id = a.account_id
        AND todo.end_user = v.end_user AND todo.category = v.category AND ${IS_OPEN}) AS "openTodos",
      ARRAY(SELECT w.name FROM assistant o
        JOIN assistant_version w ON w.assistant_id = o.id AND w.number = o.current_version
        WHERE o.account_id = a.account_id AND o.id <> a.id AND o.deleted_at IS NULL
          AND w.category = v.category AND w.end_user = v.end_user
        ORDER BY o.position, o.id) AS "listSharedWith"
    FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
    WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL`;
  if (impact === undefined) throw notFound('assistant');
  return impact;
}

/**
 * Back in its place; one that is there already stays as it is. Throws an AppError: `not_found` when the account never
 * had it, `conflict` when there are too many others by now.
 */
export function undeleteAssistant(accountId: string, id: string): Promise<Assistant> {
  return withLockedAccount(accountId, async (tx) => {
    const { count } = await tx.assistant.updateMany({
      where: { accountId, id, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const left = await tx.assistant.count({ where: { accountId, deletedAt: null } });
    if (count > 0 && left > ASSISTANTS_PER_ACCOUNT) throw tooManyAssistants();
    return await getAssistant(accountId, id, tx);
  });
}
