// Many changes of one list at once, as an assistant's tool makes them: all of them or none, in a number
// of SQL statements that does not depend on how many they are.
import { z } from 'zod';
import { readAffected } from './affected.ts';
import type { TodoChange } from './change.ts';
import { check } from './check.ts';
import { type Queryable, recordSteps } from './history.ts';
import { insertTodos } from './insert.ts';
import { Ledger } from './ledger.ts';
import { type Actor, LIMITS, newTodoSchema, type Scope, todoPatchSchema } from './todo.ts';
import { claimExecution, type Execution, storeOutput } from './tool-execution.ts';
import { inTodoTransaction } from './transaction.ts';

const requestSchema = z
  .object({
    create: z.array(newTodoSchema),
    update: z.array(todoPatchSchema.extend({ id: z.string(), plan: z.string().optional() })),
    remove: z.array(z.string()),
  })
  .refine(({ create, update, remove }) => create.length + update.length + remove.length <= LIMITS.entries, {
    message: `At most ${LIMITS.entries} ToDos can change at once. Split them.`,
  });

export type ChangeRequest = z.infer<typeof requestSchema>;

/** Throws an AppError `invalid`. */
export const checkRequest = (request: ChangeRequest) => check(requestSchema, request);

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
): Promise<TodoChange[]> {
  const checked = checkRequest(request);
  return inTodoTransaction(scope.accountId, async (tx) => {
    await lockList(tx, scope);
    const earlier = execution && (await claimExecution(tx, scope.accountId, execution));
    if (earlier) return earlier;

    const now = new Date().toISOString();
    const ledger = new Ledger(await readAffected(tx, scope, checked), now);
    const fresh = ledger.planCreates(checked.create);
    ledger.created(await insertTodos(tx, scope, fresh, now));
    for (const patch of checked.update) ledger.update(patch);
    for (const id of checked.remove) ledger.remove(id);

    await recordSteps(tx, scope.accountId, actor, ledger.steps);
    if (execution) await storeOutput(tx, scope.accountId, execution, ledger.changes);
    return ledger.changes;
  });
}

/** Two threads that add the same ToDo at once make one: the second waits, then finds it. */
async function lockList(tx: Queryable, { accountId, endUser, category }: Scope): Promise<void> {
  const list = JSON.stringify([accountId, endUser, category]);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${list}, 0))`;
}
