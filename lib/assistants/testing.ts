// For the tests of this room: an account with its two starters.
import { db } from '@/lib/db/client';
import { createStarterAssistants } from './create';
import { listAssistants } from './get';

export async function newAccount() {
  const accountId = await db.$transaction(async (tx) => {
    const { id } = await tx.account.create({ data: {} });
    await createStarterAssistants(tx, id);
    return id;
  });
  const [personal, work] = await listAssistants(accountId);
  if (personal === undefined || work === undefined) throw new Error('The account lacks its assistants.');
  return { accountId, personal, work };
}

export const namesOf = async (accountId: string) => (await listAssistants(accountId)).map(({ name }) => name);
