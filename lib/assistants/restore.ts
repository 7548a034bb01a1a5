// Makes an earlier version of an assistant current again.
import { notFound } from '@/lib/errors';
import type { Assistant } from './assistant';
import { AssistantConflict } from './conflict';
import { getAssistant } from './get';
import { withLockedAssistant } from './lock';

/**
 * Adds no version: the next change gets the number after the highest one given out so far. Throws an
 * AssistantConflict when `baseVersion` is given and is not the current one.
 */
export function restoreVersion(
  accountId: string,
  id: string,
  number: number,
  baseVersion?: number,
): Promise<Assistant> {
  return withLockedAssistant(accountId, id, async (tx, { currentVersion }) => {
    const found = await tx.assistantVersion.count({ where: { accountId, assistantId: id, number } });
    if (found === 0) throw notFound('version');
    if (baseVersion !== undefined && baseVersion !== currentVersion) {
      throw new AssistantConflict(await getAssistant(accountId, id, tx), baseVersion);
    }
    await tx.assistant.updateMany({ where: { accountId, id }, data: { currentVersion: number } });
    return await getAssistant(accountId, id, tx);
  });
}
