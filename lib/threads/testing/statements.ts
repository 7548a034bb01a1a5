// For tests of what a statement costs: the statements that some work sends, to be explained.

import { vi } from 'vitest';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Those that are read with raw SQL. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Prisma.Sql[]> {
  const spy = vi.spyOn(db, '$queryRaw');
  try {
    await work();
    return spy.mock.calls.map((call) => Prisma.sql(...(call as Parameters<typeof Prisma.sql>)));
  } finally {
    spy.mockRestore();
  }
}
