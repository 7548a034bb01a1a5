// Makes an earlier version current again.
import { notFound } from '@/lib/errors';
import type { Assistant } from './assistant';
import { getAssistant } from './get';
import { withLockedAssistant } from './lock';

/** Adds no version: the next change gets the number after the highest one given out so far. */
export function restoreVersion(accountId: string, id: string, number: number): Promise<Assistant> {
  return withLockedAssistant(accountId, id, async (tx) => {
    const found = await tx.assistantVersion.count({ where: { accountId, assistantId: id, number } });
    if (found === 0) throw notFound('version');
    await tx.assistant.updateMany({ where: { accountId, id }, data: { currentVersion: number } });
    return await getAssistant(accountId, id, tx);
  });
}
