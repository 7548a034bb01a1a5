// Gives a new account its first assistants.
import type { Prisma } from '../db/generated/client.ts';
import { STARTERS } from './starters.ts';

/** Runs inside the transaction that makes the account, so that no account is ever without assistants. */
export async function createStarterAssistants(
  tx: Prisma.TransactionClient,
  accountId: string,
): Promise<void> {
  const rows = await tx.assistant.createManyAndReturn({
    data: STARTERS.map((_, position) => ({ accountId, position, currentVersion: 1, versionCount: 1 })),
    select: { id: true, position: true },
  });
  await tx.assistantVersion.createMany({
    data: rows.map(({ id, position }) => ({ assistantId: id, accountId, number: 1, ...starter(position) })),
  });
}

function starter(position: number) {
  const found = STARTERS[position];
  if (found === undefined) throw new Error(`No starter assistant has position ${position}.`);
  return found;
}
