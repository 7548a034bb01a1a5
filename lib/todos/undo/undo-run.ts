// Takes back what one answer did to ToDos, as far as nothing changed it since.
import { AppError, notFound } from '../../errors.ts';
import { newId } from '../../new-id.ts';
import type { TodoChange } from '../change.ts';
import type { Queryable, Step } from '../history.ts';
import { changeOf } from '../operations/claim-operation.ts';
import { inTodoTransaction } from '../transaction.ts';
import { takeBack } from './undo.ts';

export type UndoneRun = {
  /** What became of each ToDo that was taken back. */
  todos: TodoChange[];
  /** Those of which something stays as it is, each with the reason. */
  kept: { id: string; task: string; why: string }[];
  /** Ids of the undos that took something back, in their order: taking them back is the redo. */
  operations: string[];
};

/**
 * Each of the answer's operations, the newest first, as an operation by the person. Throws `not_found` when the
 * account has no such run, and `busy` while it lasts.
 */
export async function undoRun(accountId: string, runId: string): Promise<UndoneRun> {
  return inTodoTransaction(accountId, async (tx) => {
    const run = await tx.run.findFirst({ where: { id: runId, accountId }, select: { status: true } });
    if (!run) throw notFound('answer');
    if (run.status === 'running' || run.status === 'pending') {
      throw new AppError('busy', 'This answer has not ended. Stop it first, then undo what it did.');
    }
    const operations = await lockOperationsOf(tx, accountId, runId);
    const undos = operations.map((undoes) => ({ id: newId(), undoes }));
    const { steps, kept, operations: undone } = await takeBack(tx, accountId, undos, true);
    return {
      todos: inAll(steps),
      kept: [...new Map(kept.map(({ id, task, why }) => [id, { id, task, why }])).values()],
      operations: undone,
    };
  });
}

/** The newest first. Two undos of one answer wait for each other here. */
async function lockOperationsOf(tx: Queryable, accountId: string, runId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM todo_operation
    WHERE account_id = ${accountId}::uuid AND id IN (
      SELECT operation_id FROM todo_change WHERE account_id = ${accountId}::uuid AND run_id = ${runId}::uuid)
    ORDER BY seq DESC FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/** What all the steps of a ToDo made of it, as one change. */
function inAll(steps: readonly Step[]): TodoChange[] {
  const whole = new Map<string, Step>();
  for (const step of steps) {
    const earlier = whole.get(step.after.id);
    const action = earlier && step.action === 'update' ? earlier.action : step.action;
    whole.set(step.after.id, { action, before: earlier?.before ?? step.before, after: step.after });
  }
  return [...whole.values()].map(changeOf);
}
