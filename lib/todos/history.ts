// Writes changes of ToDos together with their history, in one statement however many they are.
import type { Prisma } from '../db/generated/client.ts';
import { newId } from '../new-id.ts';
import type { Actor, Todo } from './todo.ts';
import { noteSteps } from './transaction.ts';

/** `after` carries the new revision; `before` is null for a ToDo that is made by the step. */
export type Step = {
  action: 'create' | 'update' | 'delete' | 'restore';
  before: Todo | null;
  after: Todo;
};

/** What is made in one go, and undone in one go; `undoes` names the operation that it takes back. */
export type Operation = { id: string; undoes?: string };

/** What a transaction and the client itself share. */
export type Queryable = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw' | 'todo'>;

/** Stores the steps as one operation, see `recordOperations`. */
export function recordSteps(
  tx: Queryable,
  accountId: string,
  actor: Actor,
  steps: readonly Step[],
  operation: Operation = { id: newId() },
): Promise<void> {
  return recordOperations(tx, accountId, actor, [{ ...operation, steps }]);
}

/**
 * Stores the steps in todo_change, and in todo what they lead to. The steps of one ToDo stand in order. The caller
 * holds the locks of the rows that are there, in the same transaction, which is one of `inTodoTransaction`.
 * A new ToDo whose id is taken is a unique violation.
 */
export async function recordOperations(
  tx: Queryable,
  accountId: string,
  actor: Actor,
  operations: readonly (Operation & { steps: readonly Step[] })[],
): Promise<void> {
  const all = operations.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, operation: id })));
  if (all.length === 0) return;
  const last = new Map(all.map((step) => [step.after.id, step]));
  const made = new Set(all.filter(({ action }) => action === 'create').map(({ after }) => after.id));
  const input = all.map((step) => ({
    ...step,
    isLast: last.get(step.after.id) === step,
    isNew: made.has(step.after.id),
  }));
  const heads = operations.map(({ id, undoes }) => ({ id, undoes }));
  const by = actor.kind === 'assistant' ? actor : null;
  const keyId = actor.kind === 'api' ? actor.keyId : null;
  await tx.$executeRaw`
    WITH step AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(input)}::jsonb)
        AS step(action text, before jsonb, after jsonb, operation uuid, "isLast" boolean, "isNew" boolean)
    ), fresh AS (
      SELECT new.*, step."isNew", CASE WHEN step.action = 'delete' THEN CURRENT_TIMESTAMP END AS gone
      FROM step, jsonb_to_record(step.after) AS new(
        id uuid, task text, status text, "estimateMinutes" integer, deadline timestamp,
        "deadlineHasTime" boolean, solutions text[], category text, "endUser" text, notes text, repeat jsonb,
        position text, revision integer, "completedAt" timestamptz, "createdAt" timestamptz)
      WHERE step."isLast"
    ), made AS (
      INSERT INTO todo (id, account_id, end_user, category, task, status, estimate_minutes, deadline, deadline_has_time,
                        solutions, notes, repeat, position, revision, completed_at, deleted_at, created_at)
      SELECT id, ${accountId}::uuid, COALESCE("endUser", ''), category, task, status, "estimateMinutes", deadline,
             "deadlineHasTime", solutions, notes, NULLIF(repeat, 'null'), position, revision, "completedAt", gone,
             "createdAt"
      FROM fresh WHERE "isNew"
    ), saved AS (
      UPDATE todo SET
        task = new.task, status = new.status, estimate_minutes = new."estimateMinutes",
        deadline = new.deadline, deadline_has_time = new."deadlineHasTime", solutions = new.solutions,
        category = new.category, end_user = COALESCE(new."endUser", ''), notes = new.notes,
        repeat = NULLIF(new.repeat, 'null'), position = new.position, revision = new.revision,
        completed_at = new."completedAt", deleted_at = new.gone, updated_at = CURRENT_TIMESTAMP
      FROM fresh AS new
      WHERE NOT new."isNew" AND todo.id = new.id AND todo.account_id = ${accountId}::uuid
    ), operation AS (
      INSERT INTO todo_operation (id, account_id, undoes)
      SELECT id, ${accountId}::uuid, undoes
      FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS head(id uuid, undoes uuid)
      ON CONFLICT DO NOTHING
    )
    INSERT INTO todo_change (todo_id, revision, account_id, operation_id, action, before, after, actor,
                             assistant_id, assistant_version, run_id, tool_call_id, api_key_id)
    SELECT (after->>'id')::uuid, (after->>'revision')::integer, ${accountId}::uuid, operation, action,
           NULLIF(before, 'null'), after, ${actor.kind},
           ${by?.assistantId ?? null}::uuid, ${by?.assistantVersion ?? null}::integer,
           ${by?.runId ?? null}::uuid, ${by?.toolCallId ?? null},
           ${keyId}::uuid
    FROM step`;
  noteSteps(tx, all);
}
