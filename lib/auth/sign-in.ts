// Checks an email address and a password.
import { db } from '@/lib/db/client';
import { countSignIn, forgiveSignIn } from './limits';
import { verifyPassword } from './password';
import type { SessionAccount } from './token';

/**
 * The account, or null when address and password do not belong together; which of the two is wrong
 * is not told. Throws `rate_limited` after too many failures.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  address: string,
): Promise<SessionAccount | null> {
  await countSignIn(address, email);
  const found = await db.account.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true },
  });
  const matches = await verifyPassword(found?.passwordHash ?? null, password);
  if (found === null || !matches) return null;
  await forgiveSignIn(address, email);
  return { id: found.id, email: found.email, name: found.name, guest: false };
}
