// Saves a change of an assistant as a new version; versions themselves never change.
import { notFound } from '@/lib/errors';
import { addVersion, dataOf } from './add-version';
import type { Assistant, Revision } from './assistant';
import { AssistantConflict } from './conflict';
import { getAssistant } from './get';
import { withLockedAssistant } from './lock';

const FIELDS = ['name', 'description', 'color', 'icon', 'category', 'role', 'model'] as const;

/**
 * Makes the revision current. What is current already makes no version (`changed` is false).
 * Throws an AssistantConflict when the revision was written against another version than the current one.
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
      const base = revision.baseVersion ?? currentVersion;
      if (base !== currentVersion) throw new AssistantConflict(await getAssistant(accountId, id, tx), base);
      await addVersion(
        tx,
        { accountId, id, currentVersion, versionCount },
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
