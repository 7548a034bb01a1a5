// Saves a change of an assistant as a new version; versions themselves never change.
import { AppError, notFound } from '@/lib/errors';
import { addVersion, dataOf } from './add-version';
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
      await addVersion(
        tx,
        { accountId, id, versionCount },
        { ...dataOf(current), ...pick(revision), note: revision.note || null },
      );
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
