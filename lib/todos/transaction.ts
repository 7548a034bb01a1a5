// The transaction in which ToDos change. What it changed is told to those who watch, once it has happened.
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { Step } from './history.ts';
import { tellSteps } from './live/live-topic.ts';

/** Milliseconds: for a connection, and for the work. */
const WAIT = { maxWait: 10_000, timeout: 20_000 };

/** By transaction, because the steps are recorded deep below the function that opened it. */
const noted = new WeakMap<object, Step[]>();

/**
 * Runs `work` in a transaction. The steps that it recorded are told after the commit, not before, and those of
 * a transaction that is rolled back never. `timeout`: milliseconds for the work.
 */
export async function inTodoTransaction<Result>(
  accountId: string,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
  { timeout = WAIT.timeout }: { timeout?: number } = {},
): Promise<Result> {
  const steps: Step[] = [];
  const result = await db.$transaction(
    (tx) => {
      noted.set(tx, steps);
      return work(tx);
    },
    { ...WAIT, timeout },
  );
  tellSteps(accountId, steps);
  return result;
}

/** Remembers steps until the transaction has ended. Throws when it is none of `inTodoTransaction`. */
export function noteSteps(tx: object, steps: readonly Step[]): void {
  const known = noted.get(tx);
  if (!known) throw new Error('Changes of ToDos are recorded in inTodoTransaction, so that they are told.');
  known.push(...steps);
}
