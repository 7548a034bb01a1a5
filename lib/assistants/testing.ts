// For the tests of this room: an account with its two starters.
import { createGuest } from '@/lib/auth/account';
import { listAssistants } from './get';

export async function newAccount() {
  const { id: accountId } = await createGuest();
  const [personal, work] = await listAssistants(accountId);
  if (personal === undefined || work === undefined) throw new Error('The account lacks its assistants.');
  return { accountId, personal, work };
}

export const namesOf = async (accountId: string) => (await listAssistants(accountId)).map(({ name }) => name);
