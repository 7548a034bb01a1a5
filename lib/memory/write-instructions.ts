// Replaces the instructions of one scope; an empty text forgets them.

import { db } from '@/lib/db/client';
import type { Scope } from '@/lib/todos/todo';

/** In characters; the database refuses more. */
export const INSTRUCTIONS_LIMIT = 8000;

export async function writeInstructions(scope: Scope, memory: string): Promise<void> {
  const { accountId, endUser, category } = scope;
  await db.instructions.upsert({
    where: { accountId_endUser_category: { accountId, endUser, category } },
    create: { accountId, endUser, category, memory },
    update: { memory },
  });
}
