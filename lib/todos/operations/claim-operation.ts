// Lets an operation take effect once, however often it is sent.
import type { TodoChange } from '../change.ts';
import type { Operation, Queryable, Step } from '../history.ts';
import type { Todo } from '../todo.ts';

/**
 * Claims the operation's id for this transaction, or returns what it did when it was sent before. The same one sent
 * twice at the same time waits here until the first is committed.
 */
export async function claimOperation(
  tx: Pick<Queryable, '$executeRaw' | '$queryRaw'>,
  accountId: string,
  { id, undoes }: Operation,
): Promise<TodoChange[] | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO todo_operation (id, account_id, undoes)
    VALUES (${id}::uuid, ${accountId}::uuid, ${undoes ?? null}::uuid) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const rows = await tx.$queryRaw<{ action: Step['action']; before: Todo | null; after: Todo }[]>`
    SELECT action, before, after FROM todo_change
    WHERE account_id = ${accountId}::uuid AND operation_id = ${id}::uuid ORDER BY todo_id, revision`;
  return rows.map(changeOf);
}

/** How the screen hears of a step. */
export function changeOf({ action, before, after }: Step): TodoChange {
  if (action === 'update') return { action: 'updated', todo: after, before: before ?? after };
  return { action: action === 'delete' ? 'removed' : 'created', todo: after };
}
