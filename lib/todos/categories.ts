// Which lists an account has, and which list each of its ToDos is on.
import { db } from '../db/client.ts';
import type { Scope } from './todo.ts';

/** The categories of an end user's ToDos, by name. */
export async function listCategories({ accountId, endUser }: Omit<Scope, 'category'>): Promise<string[]> {
  const rows = await db.$queryRaw<{ category: string }[]>`
    SELECT DISTINCT todo.category FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.end_user = ${endUser} AND todo.deleted_at IS NULL
    ORDER BY todo.category`;
  return rows.map(({ category }) => category);
}

/** The lists that the ToDos with these ids are on, with their ids; ids that are not the account's are left out. */
export async function scopesOf(accountId: string, ids: string[]): Promise<{ scope: Scope; ids: string[] }[]> {
  const rows = await db.$queryRaw<{ category: string; endUser: string; ids: string[] }[]>`
    SELECT todo.category, todo.end_user AS "endUser", array_agg(todo.id::text) AS ids FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.id = ANY (${ids}::uuid[]) AND todo.deleted_at IS NULL
    GROUP BY todo.category, todo.end_user`;
  return rows.map(({ category, endUser, ids: found }) => ({
    scope: { accountId, endUser, category },
    ids: found,
  }));
}
