// Makes the profile of one scope exactly this, under a key; and forgets it.
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Scope } from '@/lib/todos/todo';
import type { Profile } from './memory';

/** A scope has one profile. Throws `conflict` when it is there under another key. */
export async function putProfile(scope: Scope, key: string, profile: Profile): Promise<void> {
  const { accountId, endUser, category } = scope;
  const { name, location, job, connections, interests } = profile;
  const written = await db.$executeRaw`
    INSERT INTO profile (account_id, end_user, category, key, name, location, job, connections, interests)
    VALUES (${accountId}::uuid, ${endUser}, ${category}, ${key}, ${name}, ${location}, ${job},
      ${connections}::text[], ${interests}::text[])
    ON CONFLICT (account_id, end_user, category) DO UPDATE SET
      name = EXCLUDED.name, location = EXCLUDED.location, job = EXCLUDED.job,
      connections = EXCLUDED.connections, interests = EXCLUDED.interests, updated_at = CURRENT_TIMESTAMP
    WHERE profile.key = EXCLUDED.key`;
  if (written === 1) return;
  const there = await db.profile.findFirst({ where: scope, select: { key: true } });
  throw new AppError(
    'conflict',
    `There is one profile for each list, and this one has the key ${there?.key ?? 'of another request'}. Write to that key.`,
    { field: 'key' },
  );
}

export async function forgetProfile({ accountId, endUser, category }: Scope, key: string): Promise<void> {
  await db.profile.deleteMany({ where: { accountId, endUser, category, key } });
}
