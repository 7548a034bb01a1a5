// Which lists of an account have memories, or a history of them.
import { db } from '@/lib/db/client';

export type MemoryScope = {
  category: string;
  endUser: string;
  /** How many facts are known; the instructions count as one. */
  facts: number;
};

export function listMemoryScopes(accountId: string): Promise<MemoryScope[]> {
  return db.$queryRaw<MemoryScope[]>`
    SELECT category, end_user AS "endUser", sum(facts)::integer AS facts
    FROM (
      SELECT category, end_user, num_nonnulls(name, location, job) + cardinality(connections) + cardinality(interests) AS facts
      FROM profile WHERE account_id = ${accountId}::uuid
      UNION ALL
      SELECT category, end_user, (memory <> '')::integer FROM instructions WHERE account_id = ${accountId}::uuid
      UNION ALL
      SELECT DISTINCT category, end_user, 0 FROM memory_change WHERE account_id = ${accountId}::uuid
    ) known
    GROUP BY category, end_user
    ORDER BY end_user, category`;
}
