// The account's assistants as lists show them: with how many ToDos are open on the list of each.
import { db } from '@/lib/db/client';
import { IS_OPEN } from '@/lib/todos/scope-sql';
import type { AssistantListItem } from './assistant';
import { currentAssistants } from './get';

/** In their order. */
export function listAssistantItems(accountId: string): Promise<AssistantListItem[]> {
  return db.$queryRaw<AssistantListItem[]>`
    SELECT shown.*, COALESCE(lists.open, 0)::integer AS "openTodos"
    FROM (
      ${currentAssistants} WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ) shown
    JOIN assistant place ON place.account_id = ${accountId}::uuid AND place.id = shown.id::uuid
    LEFT JOIN (
      SELECT todo.end_user, todo.category, count(*) AS open FROM todo
      WHERE todo.account_id = ${accountId}::uuid AND ${IS_OPEN}
      GROUP BY todo.end_user, todo.category
    ) lists ON lists.end_user = shown."endUser" AND lists.category = shown.category
    ORDER BY place.position, place.id`;
}
