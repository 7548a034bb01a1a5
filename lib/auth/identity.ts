// Sign-in through GitHub or Google: which account an identity over there belongs to here.
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { createAccount } from './account';
import type { SessionAccount } from './token';

export type ForeignIdentity = {
  provider: string;
  subject: string;
  email: string | null;
  name: string | null;
};

/**
 * The account of a known identity. An unknown one joins the account that is signed in (a guest becomes
 * a full account and keeps all), or gets a new account. Never joins an account by its email address
 * alone: nobody has proved here that it is theirs. Throws `conflict` when the address is taken.
 */
export function accountForIdentity(
  { provider, subject, ...identity }: ForeignIdentity,
  current: SessionAccount | null,
): Promise<SessionAccount> {
  const email = identity.email?.trim().toLowerCase() || null;
  return db.$transaction(async (tx) => {
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { account: { select: { id: true, email: true, name: true } } },
    });
    if (known !== null) return { ...known.account, guest: false };

    const holder =
      email === null ? null : await tx.account.findUnique({ where: { email }, select: { id: true } });
    if (holder !== null && holder.id !== current?.id && (current === null || current.guest)) {
      throw new AppError('conflict', 'There is already an account with this email address.', {
        field: 'email',
      });
    }
    const own = current && (await tx.account.findUnique({ where: { id: current.id } }));
    const account = own
      ? await tx.account.update({
          where: { id: own.id },
          data: { name: own.name ?? identity.name, email: own.email ?? (holder === null ? email : null) },
          select: { id: true, email: true, name: true },
        })
      : await createAccount(tx, { email: holder === null ? email : null, name: identity.name });
    await tx.identity.create({ data: { provider, subject, accountId: account.id } });
    return { ...account, guest: false };
  });
}
