// Lets a statement read a list as it would be after some changes, although none of them is stored.
import { Prisma } from '../../db/generated/client.ts';
import { inScope } from '../scope-sql.ts';
import type { Scope, Todo } from '../todo.ts';

/**
 * Stands before a SELECT and makes its `todo` mean this list alone, with `changed` in place of the stored
 * ToDos of the same ids; null is one that is gone. Nothing is locked.
 */
export function overlay(scope: Scope, changed: ReadonlyMap<string, Todo | null>): Prisma.Sql {
  if (changed.size === 0) return Prisma.empty;
  const rows = [...changed.values()].flatMap((todo) => (todo === null ? [] : [toRow(scope, todo)]));
  return Prisma.sql`
    WITH todo AS (
      SELECT todo.* FROM todo WHERE ${inScope(scope)} AND NOT todo.id = ANY (${[...changed.keys()]}::uuid[])
      UNION ALL
      SELECT * FROM jsonb_populate_recordset(NULL::todo, ${JSON.stringify(rows)}::jsonb)
    )`;
}

const toRow = ({ accountId, endUser, category }: Scope, todo: Todo) => ({
  id: todo.id,
  account_id: accountId,
  end_user: endUser,
  category,
  task: todo.task,
  status: todo.status,
  estimate_minutes: todo.estimateMinutes,
  deadline: todo.deadline,
  deadline_has_time: todo.deadlineHasTime,
  solutions: todo.solutions,
  notes: todo.notes,
  repeat: todo.repeat,
  position: todo.position,
  revision: todo.revision,
  completed_at: todo.completedAt,
  created_at: todo.createdAt,
});
