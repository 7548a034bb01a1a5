// Reads ToDos for those who watch them, removed ones too.
import { db } from '../../db/client.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { LiveChange } from './live-change.ts';

type Row = TodoRow & { isDeleted: boolean };

function toChange({ isDeleted, ...row }: Row): LiveChange {
  const action = isDeleted ? 'removed' : row.revision === 1 ? 'created' : 'updated';
  return { action, todo: toTodo(row) };
}

/** What became of these ToDos of the account; an id that it does not have is left out. */
export async function readLiveChanges(accountId: string, ids: readonly string[]): Promise<LiveChange[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TODO_COLUMNS}, todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.id = ANY (${ids}::uuid[])`;
  return rows.map(toChange);
}

/** Past these the lists are better read anew. */
const MOST_CHANGES = 500;

/**
 * Milliseconds. A row carries the time at which its transaction began, which may be long before its commit: two minutes
 * for an import. And that a connection is dead is noticed some seconds late.
 */
const OVERLAP_MS = 150_000;

/** What changed since an instant of the database's clock, and shortly before. Null when it is more than 500 ToDos. */
export async function readChangesSince(accountId: string, since: number): Promise<LiveChange[] | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${TODO_COLUMNS}, todo.deleted_at IS NOT NULL AS "isDeleted" FROM todo
    WHERE todo.account_id = ${accountId}::uuid AND todo.updated_at >= ${new Date(since - OVERLAP_MS)}
    ORDER BY todo.updated_at LIMIT ${MOST_CHANGES + 1}`;
  return rows.length > MOST_CHANGES ? null : rows.map(toChange);
}
