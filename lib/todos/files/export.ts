// All ToDos of one list, or of all lists, as a file: also those that are done or archived, without their history.

import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { inScope } from '../scope-sql.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { Scope } from '../todo.ts';
import { csvHead, csvLines } from './maistro-csv.ts';
import { jsonFoot, jsonHead, jsonLines } from './maistro-json.ts';
import { type PortableTodo, toPortable } from './portable-todo.ts';

export const EXPORT_FORMATS = ['json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const PAGE = 1000;

/** The file in parts, read while it is written. Without `list` all lists of the account. */
export async function* exportTodos(
  accountId: string,
  format: ExportFormat,
  list: Omit<Scope, 'accountId'> | null,
): AsyncGenerator<string> {
  yield format === 'json' ? jsonHead : csvHead;
  let isFirst = true;
  for await (const todos of pages(accountId, list)) {
    yield format === 'json' ? jsonLines(todos, isFirst) : csvLines(todos);
    isFirst = false;
  }
  if (format === 'json') yield jsonFoot;
}

/** In the order in which they were made. */
async function* pages(
  accountId: string,
  list: Omit<Scope, 'accountId'> | null,
): AsyncGenerator<PortableTodo[]> {
  const where = list ? inScope({ accountId, ...list }) : Prisma.sql`todo.account_id = ${accountId}::uuid`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db.$queryRaw<TodoRow[]>`
      SELECT ${TODO_COLUMNS} FROM todo
      WHERE ${where} AND todo.deleted_at IS NULL AND todo.id > ${after}::uuid
      ORDER BY todo.id LIMIT ${PAGE}`;
    if (rows.length > 0) yield rows.map((row) => toPortable(toTodo(row)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
