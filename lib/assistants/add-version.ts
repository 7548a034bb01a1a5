// Adds the next version of an assistant and makes it current.
import type { Prisma } from '@/lib/db/generated/client';
import type { AssistantVersionModel } from '@/lib/db/generated/models';
import type { Json } from './configuration';

type Given = 'config' | 'configurable' | 'context' | 'metadata';
type Identity = 'assistantId' | 'accountId' | 'number' | 'basedOn' | 'createdAt';

/** All that a version holds besides its number. */
export type VersionData = Omit<AssistantVersionModel, Identity | Given> & Record<Given, Json>;

/** What the version after this one starts from. */
export function dataOf(version: AssistantVersionModel): VersionData {
  const { assistantId, accountId, number, basedOn, createdAt, ...data } = version;
  return data as VersionData;
}

const json = (value: Json) => value as Prisma.InputJsonObject;

/**
 * The caller holds the assistant's lock, in the same transaction; a deleted assistant is back after it.
 * Answers with the new number.
 */
export async function addVersion(
  tx: Prisma.TransactionClient,
  {
    accountId,
    id,
    currentVersion,
    versionCount,
  }: { accountId: string; id: string; currentVersion: number; versionCount: number },
  data: VersionData,
): Promise<number> {
  const number = versionCount + 1;
  await tx.assistantVersion.create({
    data: {
      ...data,
      assistantId: id,
      accountId,
      number,
      basedOn: currentVersion,
      config: json(data.config),
      configurable: json(data.configurable),
      context: json(data.context),
      metadata: json(data.metadata),
    },
  });
  await tx.assistant.updateMany({
    where: { accountId, id },
    data: { currentVersion: number, versionCount: number, deletedAt: null },
  });
  return number;
}
