// Reads what is remembered in one scope, in one statement.

import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Scope } from '@/lib/todos/todo';
import { EMPTY_PROFILE, type Memory } from './memory';

/** The columns of `MEMORY_COLUMNS`. */
export type MemoryRow = {
  known: boolean;
  profile_name: string | null;
  location: string | null;
  job: string | null;
  connections: string[] | null;
  interests: string[] | null;
  instructions: string | null;
};

/** For whoever joins `profile p` and `instructions i` into a statement of its own. */
export const MEMORY_COLUMNS =
  Prisma.raw(`p.account_id IS NOT NULL AS known, p.name AS profile_name, p.location, p.job,
  p.connections, p.interests, i.memory AS instructions`);

export function toMemory(row: MemoryRow): Memory {
  const profile = row.known
    ? {
        name: row.profile_name,
        location: row.location,
        job: row.job,
        connections: row.connections ?? [],
        interests: row.interests ?? [],
      }
    : EMPTY_PROFILE;
  return { profile, instructions: row.instructions ?? '' };
}

export async function readMemory(scope: Scope): Promise<Memory> {
  const [row] = await db.$queryRaw<MemoryRow[]>`
    SELECT ${MEMORY_COLUMNS}
    FROM (SELECT ${scope.accountId}::uuid AS account_id, ${scope.endUser}::text AS end_user,
      ${scope.category}::text AS category) s
    LEFT JOIN profile p USING (account_id, end_user, category)
    LEFT JOIN instructions i USING (account_id, end_user, category)`;
  return row ? toMemory(row) : { profile: EMPTY_PROFILE, instructions: '' };
}
