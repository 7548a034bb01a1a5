// The account of an email address, for whoever administers this installation.
//
// An account made here has no password, so that nobody can sign in to it: not by guessing, and not by
// registering, which refuses an address that is taken. Whoever runs the command may give it a password.
import { db } from '../db/client.ts';
import { AppError } from '../errors.ts';
import { createAccount } from './account.ts';
import { hashPassword } from './password.ts';

/**
 * Finds or makes it; `email` has passed the check of `credentials.ts`. With `password` sets the first
 * one. Throws `conflict` when the account has a password already.
 */
export async function accountByEmail(
  email: string,
  password: string | null,
): Promise<{ id: string; isNew: boolean }> {
  const passwordHash = password === null ? null : await hashPassword(password);
  return db.$transaction(async (tx) => {
    const found = await tx.account.findUnique({ where: { email }, select: { id: true } });
    const { id } = found ?? (await createAccount(tx, { email, name: null }));
    if (passwordHash !== null) {
      const { count } = await tx.account.updateMany({
        where: { id, passwordHash: null },
        data: { passwordHash },
      });
      if (count === 0) throw new AppError('conflict', `${email} has a password already. It stays as it is.`);
    }
    return { id, isNew: found === null };
  });
}
