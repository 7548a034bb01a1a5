// Many changes of one list at once, as an assistant's tool makes them: all of them or none, in a number
// of SQL statements that does not depend on how many they are.
import { z } from 'zod';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import type { TodoChange } from './change.ts';
import { check } from './check.ts';
import { type Queryable, recordSteps } from './history.ts';
import { insertTodos } from './insert.ts';
import { Ledger } from './ledger.ts';
import { IS_OPEN, inScope } from './scope-sql.ts';
import { TRAILING_MARKS } from './title-key.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from './to-todo.ts';
import { type Actor, LIMITS, newTodoSchema, type Scope, type Todo, todoPatchSchema } from './todo.ts';
import { claimExecution, type Execution, storeOutput } from './tool-execution.ts';

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

const WAIT = { maxWait: 10_000, timeout: 20_000 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
  const checked = check(requestSchema, request);
  return db.$transaction(async (tx) => {
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
  }, WAIT);
}

/** Two threads that add the same ToDo at once make one: the second waits, then finds it. */
async function lockList(tx: Queryable, { accountId, endUser, category }: Scope): Promise<void> {
  const list = JSON.stringify([accountId, endUser, category]);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${list}, 0))`;
}

/** The ToDos that are named by id, and the open ones whose titles are to be created. */
async function readAffected(tx: Queryable, scope: Scope, request: ChangeRequest): Promise<Todo[]> {
  const ids = [...request.update.map(({ id }) => id), ...request.remove].filter((id) => UUID.test(id));
  const titles = request.create.map(({ task }) => task);
  const sameTitle =
    titles.length === 0
      ? Prisma.empty
      : Prisma.sql`
          UNION SELECT todo.id FROM todo WHERE ${inScope(scope)} AND ${IS_OPEN}
          AND rtrim(lower(todo.task), ${TRAILING_MARKS}) IN
            (SELECT rtrim(lower(title), ${TRAILING_MARKS}) FROM unnest(${titles}::text[]) AS title)`;
  const rows = await tx.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM todo
    WHERE ${inScope(scope)} AND todo.deleted_at IS NULL
      AND todo.id IN (SELECT unnest(${ids}::uuid[]) ${sameTitle})
    ORDER BY todo.id FOR UPDATE OF todo`;
  return rows.map(toTodo);
}
