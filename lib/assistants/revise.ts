// Saves a change of an assistant as a new version; versions themselves never change.
import type { Prisma } from '@/lib/db/generated/client';
import { AppError, notFound } from '@/lib/errors';
import type { Assistant, Revision } from './assistant';
import { getAssistant } from './get';
import { withLockedAssistant } from './lock';

const FIELDS = ['name', 'description', 'color', 'category', 'role', 'model'] as const;

/**
 * Makes the revision current. What is current already makes no version (`changed` is false).
 * Throws `conflict` when the revision was written against another version than the current one.
 */
export function reviseAssistant(
  accountId: string,
  id: string,
  revision: Revision,
): Promise<{ assistant: Assistant; changed: boolean }> {
  return withLockedAssistant(accountId, id, async (tx, { currentVersion, versionCount }) => {
    const current = await tx.assistantVersion.findFirst({
      where: { accountId, assistantId: id, number: currentVersion },
    });
    if (current === null) throw notFound('assistant');
    const changed = FIELDS.some(
      (field) => revision[field] !== undefined && revision[field] !== current[field],
    );
    if (changed) {
      assertBase(revision.baseVersion, currentVersion);
      const number = versionCount + 1;
      const { createdAt: _, ...kept } = current;
      await tx.assistantVersion.create({
        data: {
          ...kept,
          ...pick(revision),
          number,
          note: revision.note || null,
          configurable: kept.configurable as Prisma.InputJsonObject,
          config: kept.config as Prisma.InputJsonObject,
          context: kept.context as Prisma.InputJsonObject,
          metadata: kept.metadata as Prisma.InputJsonObject,
        },
      });
      await tx.assistant.updateMany({
        where: { accountId, id },
        data: { currentVersion: number, versionCount: number },
      });
    }
    return { assistant: await getAssistant(accountId, id, tx), changed };
  });
}

function pick(revision: Revision) {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (revision[field] === undefined ? [] : [[field, revision[field]]])),
  ) as Partial<Pick<Assistant, (typeof FIELDS)[number]>>;
}

function assertBase(base: number | undefined, current: number): void {
  if (base === undefined || base === current) return;
  const what =
    current > base ? `Version ${current} was saved` : `The assistant was set back to version ${current}`;
  throw new AppError(
    'conflict',
    `${what} while you were editing version ${base}. Nothing you typed is lost: compare the two, then save again.`,
  );
}
