// Writes changes of ToDos together with their history, in one statement however many they are.
import type { Prisma } from '../db/generated/client.ts';
import { newId } from '../new-id.ts';
import type { Actor, Todo } from './todo.ts';
import { noteSteps } from './transaction.ts';

/** `after` carries the new revision; `before` is null for a ToDo that was just inserted. */
export type Step = {
  action: 'create' | 'update' | 'delete' | 'restore';
  before: Todo | null;
  after: Todo;
};

/** What is made in one go, and undone in one go; `undoes` names the operation that it takes back. */
export type Operation = { id: string; undoes?: string };

/** What a transaction and the client itself share. */
export type Queryable = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw' | 'todo'>;

/**
 * Stores the steps in todo_change, and in todo what they lead to. The steps of one ToDo stand in order.
 * The caller holds the rows' locks, in the same transaction (inTodoTransaction), at whose end they are told.
 */
export async function recordSteps(
  tx: Queryable,
  accountId: string,
  actor: Actor,
  steps: readonly Step[],
  operation: Operation = { id: newId() },
): Promise<void> {
  if (steps.length === 0) return;
  noteSteps(tx, steps);
  const last = new Map(steps.map((step) => [step.after.id, step]));
  const input = steps.map((step) => ({
    ...step,
    store: step.action !== 'create' && last.get(step.after.id) === step,
  }));
  const by = actor.kind === 'assistant' ? actor : null;
  const keyId = actor.kind === 'api' ? actor.keyId : null;
  await tx.$executeRaw`
    WITH step AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(input)}::jsonb)
        AS step(action text, before jsonb, after jsonb, store boolean)
    ), saved AS (
      UPDATE todo SET
        task = new.task, status = new.status, estimate_minutes = new."estimateMinutes",
        deadline = new.deadline, deadline_has_time = new."deadlineHasTime", solutions = new.solutions,
        category = new.category, notes = new.notes, repeat = NULLIF(new.repeat, 'null'), position = new.position,
        revision = new.revision, completed_at = new."completedAt",
        deleted_at = CASE WHEN step.action = 'delete' THEN CURRENT_TIMESTAMP END,
        updated_at = CURRENT_TIMESTAMP
      FROM step, jsonb_to_record(step.after) AS new(
        id uuid, task text, status text, "estimateMinutes" integer, deadline timestamp,
        "deadlineHasTime" boolean, solutions text[], category text, notes text, repeat jsonb, position text,
        revision integer, "completedAt" timestamptz)
      WHERE step.store AND todo.id = new.id AND todo.account_id = ${accountId}::uuid
    ), operation AS (
      INSERT INTO todo_operation (id, account_id, undoes)
      VALUES (${operation.id}::uuid, ${accountId}::uuid, ${operation.undoes ?? null}::uuid)
      ON CONFLICT DO NOTHING
    )
    INSERT INTO todo_change (todo_id, revision, account_id, operation_id, action, before, after, actor,
                             assistant_id, assistant_version, run_id, tool_call_id, api_key_id)
    SELECT (after->>'id')::uuid, (after->>'revision')::integer, ${accountId}::uuid, ${operation.id}::uuid, action,
           NULLIF(before, 'null'), after, ${actor.kind},
           ${by?.assistantId ?? null}::uuid, ${by?.assistantVersion ?? null}::integer,
           ${by?.runId ?? null}::uuid, ${by?.toolCallId ?? null},
           ${keyId}::uuid
    FROM step`;
}
