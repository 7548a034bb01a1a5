// Reads what is remembered in one scope, in one statement.

import { db } from '@/lib/db/client';
import type { Scope } from '@/lib/todos/todo';
import { EMPTY_PROFILE, type Memory, type Profile } from './memory';

type Row = Partial<Profile> & { instructions: string | null; known: boolean };

export async function readMemory(scope: Scope): Promise<Memory> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.account_id IS NOT NULL AS known, p.name, p.location, p.job, p.connections, p.interests,
      i.memory AS instructions
    FROM (SELECT ${scope.accountId}::uuid AS account_id, ${scope.endUser}::text AS end_user,
      ${scope.category}::text AS category) s
    LEFT JOIN profile p USING (account_id, end_user, category)
    LEFT JOIN instructions i USING (account_id, end_user, category)`;
  const row = rows[0];
  if (!row) return { profile: EMPTY_PROFILE, instructions: '' };
  const profile = row.known
    ? {
        name: row.name ?? null,
        location: row.location ?? null,
        job: row.job ?? null,
        connections: row.connections ?? [],
        interests: row.interests ?? [],
      }
    : EMPTY_PROFILE;
  return { profile, instructions: row.instructions ?? '' };
}
