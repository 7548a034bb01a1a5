// What happened to one ToDo: what was changed, when, by whom, and in which answer it was said.
import { db } from '../../db/client.ts';
import { notFound } from '../../errors.ts';
import type { Step } from '../history.ts';
import type { TodoId } from '../lock.ts';
import { type ChangedField, changedFields } from '../patch.ts';
import type { Todo } from '../todo.ts';

export type HistoryActor =
  | { kind: 'user' }
  | {
      kind: 'assistant';
      id: string;
      /** As they were in the version that made the change. */
      name: string;
      color: string;
      icon: string | null;
      version: number;
      /** Where it was said; null where the chat is gone. */
      threadId: string | null;
      messageId: string | null;
    }
  /** The name is missing where the key is gone. */
  | { kind: 'api'; keyName: string | null };

/** A deadline is an object as in a patch, or null; of a new ToDo `before` is null. */
export type FieldChange = { field: ChangedField; before: unknown; after: unknown };

export type HistoryEntry = {
  operationId: string;
  revision: number;
  /** An instant, ISO 8601. */
  at: string;
  action: Step['action'];
  actor: HistoryActor;
  fields: FieldChange[];
  /** It took another operation back. */
  isUndo: boolean;
  /** It was taken back. */
  undone: boolean;
};

/** `next`: the revision before which the next page begins. */
export type TodoHistory = { entries: HistoryEntry[]; next: number | null };

type Row = {
  operationId: string;
  undoes: string | null;
  revision: number;
  at: Date;
  action: Step['action'];
  before: Todo | null;
  after: Todo;
  actor: HistoryActor['kind'];
  assistantId: string | null;
  version: number | null;
  name: string | null;
  color: string | null;
  icon: string | null;
  threadId: string | null;
  messageId: string | null;
  keyName: string | null;
};

const PAGE = 200;
const LAST = 2_147_483_647;

/** The newest first; of a ToDo that was removed too. Throws an AppError `not_found`. */
export async function readHistory(
  { accountId, id }: TodoId,
  { before = LAST, limit = PAGE }: { before?: number; limit?: number } = {},
): Promise<TodoHistory> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT change.operation_id::text AS "operationId", operation.undoes::text AS undoes, change.revision,
           change.created_at AS at, change.action, change.before, change.after, change.actor,
           change.assistant_id::text AS "assistantId", change.assistant_version AS version,
           version.name, version.color, version.icon,
           thread.id::text AS "threadId", message.id::text AS "messageId", api_key.name AS "keyName"
    FROM todo_change AS change
    JOIN todo_operation AS operation ON operation.account_id = change.account_id AND operation.id = change.operation_id
    LEFT JOIN assistant_version AS version
      ON version.assistant_id = change.assistant_id AND version.number = change.assistant_version
    LEFT JOIN run ON run.account_id = change.account_id AND run.id = change.run_id
    LEFT JOIN thread ON thread.account_id = run.account_id AND thread.id = run.thread_id AND thread.deleted_at IS NULL
    LEFT JOIN LATERAL (
      SELECT message.id FROM message
      WHERE message.thread_id = thread.id AND message.run_id = run.id AND message.role = 'assistant'
      ORDER BY message.seq DESC LIMIT 1
    ) AS message ON true
    LEFT JOIN api_key ON api_key.account_id = change.account_id AND api_key.id = change.api_key_id
    WHERE change.account_id = ${accountId}::uuid AND change.todo_id = ${id}::uuid AND change.revision < ${before}
    ORDER BY change.revision DESC LIMIT ${limit}`;
  if (rows.length === 0 && (await db.todo.count({ where: { accountId, id } })) === 0) throw notFound('ToDo');
  const undone = await undoneAmong(
    { accountId, id },
    rows.map(({ operationId }) => operationId),
  );
  return {
    entries: rows.map((row) => toEntry(row, undone.has(row.operationId))),
    next: rows.length < limit ? null : (rows.at(-1)?.revision ?? null),
  };
}

/** Which of the operations are taken back for this ToDo. An undo that is itself taken back does not count. */
async function undoneAmong({ accountId, id }: TodoId, operations: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string; undoes: string }[]>`
    WITH RECURSIVE undo AS (
      SELECT id, undoes FROM todo_operation
      WHERE account_id = ${accountId}::uuid AND undoes IS NOT NULL AND undoes = ANY (${operations}::uuid[])
      UNION
      SELECT operation.id, operation.undoes FROM todo_operation AS operation JOIN undo ON operation.undoes = undo.id
      WHERE operation.account_id = ${accountId}::uuid AND operation.undoes IS NOT NULL
    )
    SELECT undo.id::text AS id, undo.undoes::text AS undoes FROM undo
    WHERE EXISTS (SELECT 1 FROM todo_change AS change
                  WHERE change.account_id = ${accountId}::uuid AND change.operation_id = undo.id
                    AND change.todo_id = ${id}::uuid)`;
  const undosOf = new Map<string, string[]>();
  for (const { id: undo, undoes } of rows) undosOf.set(undoes, [...(undosOf.get(undoes) ?? []), undo]);
  const isUndone = (operation: string): boolean =>
    (undosOf.get(operation) ?? []).some((undo) => !isUndone(undo));
  return new Set(operations.filter(isUndone));
}

function toEntry(row: Row, undone: boolean): HistoryEntry {
  const { operationId, revision, action, before, after } = row;
  return {
    operationId,
    revision,
    at: row.at.toISOString(),
    action,
    actor: actorOf(row),
    fields: fieldsOf(before, after),
    isUndo: row.undoes !== null,
    undone,
  };
}

function actorOf(row: Row): HistoryActor {
  if (row.actor === 'api') return { kind: 'api', keyName: row.keyName };
  if (row.actor === 'user' || row.assistantId === null) return { kind: 'user' };
  return {
    kind: 'assistant',
    id: row.assistantId,
    name: row.name ?? '',
    color: row.color ?? '',
    icon: row.icon,
    version: row.version ?? 1,
    threadId: row.threadId,
    messageId: row.threadId && row.messageId,
  };
}

const EMPTY = {
  task: '',
  status: 'not started',
  estimateMinutes: null,
  deadline: null,
  solutions: [],
} as const;

/** What a new ToDo holds from the beginning counts as changed. */
function fieldsOf(before: Todo | null, after: Todo): FieldChange[] {
  const now = whole(after);
  const was = before
    ? whole(before)
    : { ...now, ...EMPTY, deadlineHasTime: false, solutions: [], notes: '', repeat: null };
  const fields = changedFields(was, now).map((field) => ({
    field,
    before: before && shown(was, field),
    after: shown(now, field),
  }));
  // One that is done hands its repetition to the next one: that is no change of it.
  const isHandedOn = was.status !== now.status && (was.status === 'done' || now.status === 'done');
  return before && isHandedOn ? fields.filter(({ field }) => field !== 'repeat') : fields;
}

/**
 * The history holds ToDos from before some fields were there. Of a repetition, how often it was done and what the
 * next one holds instead follow from other changes.
 */
function whole(todo: Todo): Todo {
  const { notes = '', repeat = null, position = null } = todo;
  const rule = repeat && {
    rule: repeat.rule,
    start: repeat.start,
    afterCompletion: repeat.afterCompletion,
    done: 0,
  };
  return { ...todo, notes, repeat: rule, position };
}

function shown(todo: Todo, field: ChangedField): unknown {
  if (field !== 'deadline') return todo[field];
  return todo.deadline && { at: todo.deadline, hasTime: todo.deadlineHasTime };
}
