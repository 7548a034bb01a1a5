// The assistants for the chat screen, which always needs one: a program may have deleted them all.
import { db } from '@/lib/db/client';
import type { Assistant } from './assistant';
import { createStarterAssistants } from './create';
import { listAssistants } from './get';

/** The account's assistants in their order; the starters again where there is none. */
export async function ensureAssistants(accountId: string): Promise<Assistant[]> {
  const assistants = await listAssistants(accountId);
  if (assistants.length > 0) return assistants;
  await db.$transaction(async (tx) => {
    // Two tabs at once must not both make them; and a cookie may outlive its account.
    const isThere = await tx.$executeRaw`SELECT FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    const left = await tx.assistant.count({ where: { accountId, deletedAt: null } });
    if (isThere === 1 && left === 0) await createStarterAssistants(tx, accountId);
  });
  return await listAssistants(accountId);
}
