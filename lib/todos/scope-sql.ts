// The conditions that queries on ToDos share. Written out like the partial indexes `todo_open` and
// `todo_done`, which PostgreSQL uses only when it can prove that a query implies theirs.
import { Prisma } from '../db/generated/client.ts';
import type { Scope } from './todo.ts';

/** A scope, or the columns of a larger statement that hold one. */
export type ScopeSql = Scope | Record<keyof Scope, Prisma.Sql>;

export function inScope({ accountId, endUser, category }: ScopeSql): Prisma.Sql {
  return Prisma.sql`todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser} AND todo.category = ${category}`;
}

export const IS_OPEN = Prisma.raw(
  `todo.deleted_at IS NULL AND todo.status = ANY (ARRAY['not started'::text, 'in progress'::text])`,
);

export const IS_DONE = Prisma.raw(`todo.deleted_at IS NULL AND todo.status = 'done'::text`);
