// Changes the profile of one scope; what is left out stays as it is.

import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { Scope } from '@/lib/todos/todo';

const fact = z.string().trim().min(1).max(200).nullable();
const facts = z.array(z.string().trim().min(1).max(200)).max(50);

export const profilePatchSchema = z
  .object({ name: fact, location: fact, job: fact, connections: facts, interests: facts })
  .partial();
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

export async function updateProfile(scope: Scope, patch: ProfilePatch): Promise<void> {
  const { accountId, endUser, category } = scope;
  await db.profile.upsert({
    where: { accountId_endUser_category: { accountId, endUser, category } },
    create: { accountId, endUser, category, ...patch },
    update: patch,
  });
}
