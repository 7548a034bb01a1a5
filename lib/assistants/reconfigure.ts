// Changes an assistant as a client of the Agent Server API asks for it.
import { notFound } from '@/lib/errors';
import { addVersion, dataOf } from './add-version';
import { type Json, readSettings, shownConfigurable } from './configuration';
import { withLockedAssistant } from './lock';
import { type AssistantRecord, readRecord } from './record';

export type Reconfiguration = {
  name?: string;
  description?: string;
  /** Replaced together: `config` is what the client's config holds besides `configurable`. */
  config?: { config: Json; configurable: Json };
  /** Replaced. */
  context?: Json;
  /** Merged, key by key. */
  metadata?: Json;
};

/**
 * Each call makes a version, as clients count on; what is left out stays, also what a person has changed
 * in the browser. Throws `not_found`, or `invalid` with the field.
 */
export function reconfigureAssistant(
  accountId: string,
  id: string,
  change: Reconfiguration,
): Promise<AssistantRecord> {
  return withLockedAssistant(accountId, id, async (tx, { currentVersion, versionCount }) => {
    const current = await tx.assistantVersion.findFirst({
      where: { accountId, assistantId: id, number: currentVersion },
    });
    if (current === null) throw notFound('assistant');
    const kept = dataOf(current);
    const configuration = {
      configurable: change.config?.configurable ?? shownConfigurable(kept, kept),
      context: change.context ?? kept.context,
    };
    const isConfigured = change.config !== undefined || change.context !== undefined;
    const next = {
      ...kept,
      ...(isConfigured ? { ...readSettings(configuration), ...configuration } : {}),
      config: change.config?.config ?? kept.config,
      metadata: { ...kept.metadata, ...change.metadata },
      name: change.name ?? kept.name,
      description: change.description ?? kept.description,
      note: null,
    };
    await addVersion(tx, { accountId, id, currentVersion, versionCount }, next);
    return await readRecord(accountId, id, tx);
  });
}
