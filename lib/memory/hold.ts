// Holds the memories of one scope while they change, so that no other change slips in between.
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Scope } from '@/lib/todos/todo';
import { EMPTY_PROFILE, type MemoryFields, NOTHING } from './memory';

export type Transaction = Prisma.TransactionClient;
export type Held = {
  tx: Transaction;
  now: MemoryFields;
  /** The key of the profile, or null when there is no row. */
  key: string | null;
};

const WAIT = { maxWait: 10_000, timeout: 20_000 };

/** Rows may not be there yet, so the lock is one of the scope's name. */
export function holdMemory<Result>(scope: Scope, work: (held: Held) => Promise<Result>): Promise<Result> {
  const { accountId, endUser, category } = scope;
  const name = JSON.stringify(['memory', accountId, endUser, category]);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
    const where = { accountId, endUser, category };
    const profile = await tx.profile.findFirst({ where });
    const instructions = await tx.instructions.findFirst({ where });
    const { name: called, location, job, connections, interests } = profile ?? EMPTY_PROFILE;
    const now = { ...NOTHING, name: called, location, job, connections, interests };
    return work({
      tx,
      now: { ...now, instructions: instructions?.memory ?? '' },
      key: profile?.key ?? null,
    });
  }, WAIT);
}
