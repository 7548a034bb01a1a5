// Takes operations back, and does them again by taking back the undo.
import { AppError, notFound } from '../../errors.ts';
import type { TodoChange } from '../change.ts';
import { type Operation, type Queryable, recordOperations, type Step } from '../history.ts';
import { type FoundTodo, lockTodos } from '../lock.ts';
import { changeOf, claimOperation } from '../operations/claim-operation.ts';
import type { KeptField, UndoAnswer, UndoRequest } from '../operations/operation-request.ts';
import { inTodoTransaction } from '../transaction.ts';
import { planTogether } from './plan-together.ts';
import type { HistoryRow } from './undo-plan.ts';

/** Nothing was undone, because `kept` was changed since. */
export class UndoConflict extends AppError {
  readonly kept: KeptField[];

  constructor(kept: KeptField[]) {
    super('conflict', 'Something of this was changed since. Undo the rest, or leave it as it is.');
    this.kept = kept;
  }
}

/**
 * Takes back what the operation changed, by hand, by an assistant or by a program. What is taken back already stays
 * as it is. Throws `not_found`, and an UndoConflict unless it is forced.
 */
export async function undoOperation(
  accountId: string,
  target: string,
  { id, force = false }: UndoRequest,
): Promise<UndoAnswer> {
  return inTodoTransaction(accountId, async (tx) => {
    await lockOperation(tx, accountId, target);
    const earlier = await claimOperation(tx, accountId, { id, undoes: target });
    if (earlier) return { operation: { id }, changes: earlier, kept: [] };
    const { changes, kept } = await takeBack(tx, accountId, [{ id, undoes: target }], force);
    return { operation: { id }, changes, kept };
  });
}

/** Two undos of one operation wait for each other here. Throws `not_found`. */
async function lockOperation(tx: Queryable, accountId: string, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM todo_operation WHERE account_id = ${accountId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw notFound('change');
}

/** `operations`: those of the undos that took something back. */
export type TakenBack = { changes: TodoChange[]; kept: KeptField[]; steps: Step[]; operations: string[] };

/**
 * The undos one after the other, in a number of statements that does not depend on what they take back. Throws an
 * UndoConflict where something was changed since, unless it is forced.
 */
export async function takeBack(
  tx: Queryable,
  accountId: string,
  undos: readonly Required<Operation>[],
  force: boolean,
): Promise<TakenBack> {
  const targets = undos.map(({ undoes }) => undoes);
  const found = await lockTodos(tx, accountId, await todosOf(tx, accountId, targets));
  const rows = await historyFrom(tx, accountId, targets);
  const kept: KeptField[] = [];
  const done = undos.map((undo) => {
    const steps: Step[] = [];
    for (const [id, plan] of planTogether(rows, found, undo.undoes)) {
      kept.push(...plan.kept);
      if (!plan.step) continue;
      steps.push(plan.step);
      found.set(id, nextOf(plan.step));
      rows.get(id)?.push({ ...plan.step, operationId: undo.id, undoes: undo.undoes, actor: 'user' });
    }
    return { ...undo, steps };
  });
  if (kept.length > 0 && !force) throw new UndoConflict(kept);
  await recordOperations(tx, accountId, { kind: 'user' }, done);
  const steps = done.flatMap((undo) => undo.steps);
  const operations = done.filter((undo) => undo.steps.length > 0).map(({ id }) => id);
  return { changes: steps.map(changeOf), kept, steps, operations };
}

const nextOf = ({ action, after }: Step): FoundTodo => ({ todo: after, isDeleted: action === 'delete' });

async function todosOf(tx: Queryable, accountId: string, operations: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT todo_id::text AS id FROM todo_change
    WHERE account_id = ${accountId}::uuid AND operation_id = ANY (${operations}::uuid[])`;
  return rows.map(({ id }) => id);
}

/** By ToDo, in order: what the operations changed, and all that came after. The ToDos are locked. */
async function historyFrom(
  tx: Queryable,
  accountId: string,
  operations: string[],
): Promise<Map<string, HistoryRow[]>> {
  const rows = await tx.$queryRaw<(HistoryRow & { todoId: string })[]>`
    SELECT change.todo_id::text AS "todoId", change.action, change.before, change.after, change.actor,
           change.operation_id::text AS "operationId", operation.undoes::text AS undoes
    FROM (
      SELECT todo_id, min(revision) AS revision FROM todo_change
      WHERE account_id = ${accountId}::uuid AND operation_id = ANY (${operations}::uuid[]) GROUP BY todo_id
    ) AS first
    JOIN todo_change AS change ON change.todo_id = first.todo_id AND change.revision >= first.revision
    JOIN todo_operation AS operation
      ON operation.account_id = change.account_id AND operation.id = change.operation_id
    WHERE change.account_id = ${accountId}::uuid
    ORDER BY change.todo_id, change.revision`;
  const histories = new Map<string, HistoryRow[]>();
  for (const { todoId, ...row } of rows) {
    const history = histories.get(todoId);
    if (history) history.push(row);
    else histories.set(todoId, [row]);
  }
  return histories;
}
