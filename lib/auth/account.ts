// Makes accounts and finds them again.
import { createStarterAssistants } from '../assistants/create.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { SessionAccount } from './token.ts';

type NewAccount = { email: string | null; name: string | null; passwordHash?: string };

/** Makes an account with its starter assistants. An account without an e-mail address is a guest. */
export async function createAccount(
  tx: Prisma.TransactionClient,
  data: NewAccount,
): Promise<Omit<SessionAccount, 'guest'>> {
  const account = await tx.account.create({ data, select: { id: true, email: true, name: true } });
  await createStarterAssistants(tx, account.id);
  return account;
}

export async function createGuest(): Promise<SessionAccount> {
  const account = await db.$transaction((tx) => createAccount(tx, { email: null, name: null }));
  return { ...account, guest: true };
}

/** The account as it is now, whatever an older cookie says of it; null when it is gone. */
export async function findAccount(id: string): Promise<SessionAccount | null> {
  const account = await db.account.findUnique({
    where: { id },
    select: { id: true, email: true, name: true, _count: { select: { identities: true } } },
  });
  if (account === null) return null;
  const { _count, ...rest } = account;
  return { ...rest, guest: rest.email === null && _count.identities === 0 };
}

/** The sign-ins elsewhere that open this account, by provider. */
export async function connectedProviders(accountId: string): Promise<string[]> {
  const rows = await db.identity.findMany({ where: { accountId }, select: { provider: true } });
  return rows.map(({ provider }) => provider);
}

/** Whether a guest has anything to lose: a conversation or a ToDo. */
export async function hasContent(accountId: string): Promise<boolean> {
  const found =
    (await db.todo.findFirst({ where: { accountId, deletedAt: null }, select: { id: true } })) ??
    (await db.thread.findFirst({ where: { accountId }, select: { id: true } }));
  return found !== null;
}
