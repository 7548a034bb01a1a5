// Many changes of one list at once, as an assistant's tool makes them: all of them or none, in a number
// of SQL statements that does not depend on how many they are.
import { newId } from '../../new-id.ts';
import type { TodoChange } from '../change.ts';
import { type Queryable, recordSteps } from '../history.ts';
import { momentOf } from '../operations/moment.ts';
import type { Actor, Scope } from '../todo.ts';
import { inTodoTransaction } from '../transaction.ts';
import { readAffected } from './affected.ts';
import { Ledger } from './ledger.ts';
import { claimExecution, type Execution, storeOutput } from './tool-execution.ts';
import { applyRequest, type ChangeRequest, checkRequest } from './tool-request.ts';

export type { ChangeRequest } from './tool-request.ts';

type Options = {
  /** The person's, by which a repetition that counts from completion knows its day. */
  timeZone?: string;
  /** What several calls share that are undone as one. */
  operationId?: string;
};

/**
 * Creates, then updates, then removes. What became of each entry stands in the answer, in that order;
 * an id that is not on this list is `failed` and does not stop the others. With `execution` the call
 * takes effect once; delivered again it answers as it did then. Throws an AppError `invalid`.
 */
export async function applyTodoChanges(
  scope: Scope,
  actor: Actor,
  request: ChangeRequest,
  execution: Execution | null,
  { timeZone, operationId = newId() }: Options = {},
): Promise<TodoChange[]> {
  const checked = checkRequest(request);
  return inTodoTransaction(scope.accountId, async (tx) => {
    await lockList(tx, scope);
    const earlier = execution && (await claimExecution(tx, scope.accountId, execution));
    if (earlier) return earlier;

    const affected = await readAffected(tx, scope, checked);
    const ledger = new Ledger(
      affected.map((todo) => ({ todo, isDeleted: false })),
      momentOf({ timeZone }),
    );
    applyRequest(ledger, scope, checked);

    await recordSteps(tx, scope.accountId, actor, ledger.steps, { id: operationId });
    if (execution) await storeOutput(tx, scope.accountId, execution, ledger.changes);
    return ledger.changes;
  });
}

/** Two threads that add the same ToDo at once make one: the second waits, then finds it. */
async function lockList(tx: Queryable, { accountId, endUser, category }: Scope): Promise<void> {
  const list = JSON.stringify([accountId, endUser, category]);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${list}, 0))`;
}
