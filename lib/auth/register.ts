// Turns a guest into an account that can sign in from anywhere.
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';
import { AppError } from '@/lib/errors';
import { createAccount } from './account';
import type { Registration } from './credentials';
import { hashPassword } from './password';
import type { SessionAccount } from './token';

/**
 * Gives the guest's own account the address and the password, so that all it holds stays where it is;
 * without a guest makes a new account. Throws `conflict` with the field email when the address is taken.
 */
export async function register(
  { email, password, name = undefined }: Registration,
  guestId: string | null,
): Promise<SessionAccount> {
  const passwordHash = await hashPassword(password);
  try {
    const converted =
      guestId === null ? undefined : await convertGuest(guestId, { email, name, passwordHash });
    const account =
      converted ??
      (await db.$transaction((tx) => createAccount(tx, { email, name: name ?? null, passwordHash })));
    return { ...account, guest: false };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'There is already an account with this email address.', {
      field: 'email',
    });
  }
}

async function convertGuest(id: string, data: { email: string; name?: string; passwordHash: string }) {
  const [account] = await db.account.updateManyAndReturn({
    // Only a guest: a second request, or a session of a real account, finds nothing here.
    where: { id, email: null, identities: { none: {} } },
    data,
    select: { id: true, email: true, name: true },
  });
  return account;
}
