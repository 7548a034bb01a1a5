// Puts the ToDos of a file on the account's lists, as one operation that can be undone; or says what that would do.

import { db } from '../../db/client.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../new-id.ts';
import { recordSteps } from '../history.ts';
import { listKey } from '../list-key.ts';
import { newTodo } from '../new-todo.ts';
import { claimOperation } from '../operations/claim-operation.ts';
import type { Scope, Todo } from '../todo.ts';
import { inTodoTransaction } from '../transaction.ts';
import type { FileRow, FileRows } from './file-rows.ts';
import type { FoundTodo, ImportPreview, ImportResult } from './import-preview.ts';
import { withPlaces } from './places.ts';
import type { PortableTodo } from './portable-todo.ts';

/** How many of each a preview shows. */
const SHOWN = 200;
/** How many are stored with one statement. */
const CHUNK = 1000;
/** Milliseconds: a server that has much else to do takes its time for ten thousand. */
const PATIENCE = { timeout: 120_000 };

type List = Omit<Scope, 'accountId'>;
type Placed = FileRow & { list: List; isDuplicate: boolean };

/**
 * With `list` all of them go there, else each to the list that the file names.
 * Throws an AppError `invalid` when it names none.
 */
export async function previewImport(
  accountId: string,
  file: FileRows,
  list: List | null,
): Promise<ImportPreview> {
  return previewOf(file, await place(accountId, file, list));
}

/** The operation has the id `operation`; sent again it adds nothing. */
export async function importTodos(
  accountId: string,
  file: FileRows,
  list: List | null,
  operation: string = newId(),
): Promise<ImportResult> {
  const placed = await place(accountId, file, list);
  const fresh = placed.filter(({ isDuplicate }) => !isDuplicate);
  const preview = previewOf(file, placed);
  if (fresh.length === 0) {
    // All of it is there already, perhaps because this was sent before.
    const earlier = await db.todoChange.count({ where: { accountId, operationId: operation } });
    return { ...preview, operation: earlier > 0 ? { id: operation } : null, added: earlier };
  }
  const todos = todosOf(fresh, new Date().toISOString());
  const added = await inTodoTransaction(
    accountId,
    async (tx) => {
      const earlier = await claimOperation(tx, accountId, { id: operation });
      if (earlier) return earlier.length;
      for (let from = 0; from < todos.length; from += CHUNK) {
        const steps = todos
          .slice(from, from + CHUNK)
          .map((after) => ({ action: 'create' as const, before: null, after }));
        await recordSteps(tx, accountId, { kind: 'user' }, steps, { id: operation });
      }
      return todos.length;
    },
    PATIENCE,
  );
  return { ...preview, operation: { id: operation }, added };
}

/** Ids count up, so that what is equal else stands as in the file. */
function todosOf(rows: readonly Placed[], now: string): Todo[] {
  const todos = rows.map(({ todo: { completedAt, createdAt, ...entry }, list }): Todo => {
    const todo = newTodo(newId(), list, entry, now);
    return {
      ...todo,
      completedAt: completed(entry.status, completedAt, now),
      createdAt: createdAt ?? now,
    };
  });
  return withPlaces(
    todos,
    rows.map(({ todo }) => todo.id),
  );
}

function completed(status: Todo['status'], at: string | null, now: string): string | null {
  if (status === 'done') return at ?? now;
  return status === 'archived' ? at : null;
}

/** Of what is in the file twice, and once on the list, one is a duplicate. */
async function place(accountId: string, { rows }: FileRows, chosen: List | null): Promise<Placed[]> {
  const placed = rows.map((row) => ({ ...row, list: chosen ?? listOf(row.todo) }));
  const known = await readKnown(accountId, placed);
  return placed.map((row) => ({ ...row, isDuplicate: take(known.get(keyOf(row.list, row.todo)), row.todo) }));
}

function listOf({ category, endUser }: PortableTodo): List {
  if (category !== null) return { category, endUser };
  throw new AppError('invalid', 'This file does not say on which list its ToDos are. Choose one.', {
    field: 'category',
  });
}

/** Takes one away; a file that does not say when it was done means any. */
function take(known: (string | null)[] | undefined, { status, completedAt }: PortableTodo): boolean {
  const isAny = completedAt === null && status === 'done';
  const index = isAny ? 0 : (known?.indexOf(completedAt) ?? -1);
  return known !== undefined && index < known.length && known.splice(index, index < 0 ? 0 : 1).length === 1;
}

/** With the time at which it was done, what makes two ToDos the same to a person. */
function keyOf(
  { endUser, category }: List,
  { task, status, deadline }: Pick<PortableTodo, 'task' | 'status' | 'deadline'>,
): string {
  const state = status === 'done' || status === 'archived' ? status : 'open';
  return JSON.stringify([endUser, category, task, deadline?.at ?? null, state]);
}

type KnownRow = List & {
  task: string;
  status: Todo['status'];
  deadline: Date | null;
  completedAt: Date | null;
};

/** When each of those on the lists was done, by its key. */
async function readKnown(
  accountId: string,
  placed: readonly Pick<Placed, 'list' | 'todo'>[],
): Promise<Map<string, (string | null)[]>> {
  const lists = [...new Map(placed.map(({ list }) => [listKey(list), list])).values()];
  const titles = [...new Set(placed.map(({ todo }) => todo.task))];
  const rows = await db.$queryRaw<KnownRow[]>`
    SELECT category, end_user AS "endUser", task, status, deadline, completed_at AS "completedAt" FROM todo
    WHERE account_id = ${accountId}::uuid AND deleted_at IS NULL AND task = ANY (${titles}::text[])
      AND (category, end_user) IN (
        SELECT * FROM unnest(${lists.map(({ category }) => category)}::text[], ${lists.map(({ endUser }) => endUser)}::text[]))`;
  const known = new Map<string, (string | null)[]>();
  for (const { deadline, completedAt, ...row } of rows) {
    const due = deadline && { at: deadline.toISOString().slice(0, 19), hasTime: false };
    const key = keyOf(row, { ...row, deadline: due });
    known.set(key, [...(known.get(key) ?? []), completedAt?.toISOString() ?? null]);
  }
  return known;
}

function previewOf({ format, problems }: FileRows, placed: readonly Placed[]): ImportPreview {
  const lists = new Map<string, number>();
  for (const { list } of placed) lists.set(listKey(list), (lists.get(listKey(list)) ?? 0) + 1);
  const inOrder = [...problems].sort((a, b) => a.line - b.line);
  return {
    format,
    count: placed.length,
    duplicates: placed.filter(({ isDuplicate }) => isDuplicate).length,
    lists: [...lists].map(([category, count]) => ({ category, count })),
    todos: placed.slice(0, SHOWN).map(shown),
    problems: inOrder.slice(0, SHOWN),
    problemCount: problems.length,
  };
}

function shown({ line, todo, list, isDuplicate }: Placed): FoundTodo {
  const { id: _, category: __, endUser: ___, position: ____, ...content } = todo;
  return { line, ...content, category: listKey(list), isDuplicate };
}
