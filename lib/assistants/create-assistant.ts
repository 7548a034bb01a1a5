// Makes an assistant as a client of the Agent Server API asks for it.
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { addVersion } from './add-version';
import { type Configuration, type Json, readSettings } from './configuration';
import { GRAPH_ID } from './graph';
import { COLORS } from './limits';
import { type AssistantRecord, findRecord, readRecord, recordColumns } from './record';

export type NewAssistant = Configuration & {
  /** The client may choose it. */
  id?: string;
  name: string;
  description: string | null;
  config: Json;
  metadata: Json;
};

/**
 * Its place is after the others, its colour the one that the fewest of them have.
 * Throws `conflict` when the id is taken, unless `ifExists` asks for the assistant that has it.
 */
export async function createAssistant(
  accountId: string,
  entry: NewAssistant,
  ifExists: 'raise' | 'do_nothing' = 'raise',
): Promise<AssistantRecord> {
  const id = entry.id ?? randomUUID();
  const created = await insert(accountId, id, entry);
  if (created) return created;
  const existing = await findRecord(accountId, id);
  if (existing === null) {
    const revived = await revive(accountId, id, entry);
    if (revived) return revived;
  } else if (ifExists === 'do_nothing') return existing;
  throw new AppError('conflict', 'There is already an assistant with this id.', { field: 'assistant_id' });
}

/** One statement, so that nobody ever sees an assistant without its version. Null when the id is taken. */
async function insert(accountId: string, id: string, entry: NewAssistant): Promise<AssistantRecord | null> {
  const { category, endUser, role, model } = readSettings(entry);
  const [record] = await db.$queryRaw<AssistantRecord[]>`
    WITH others AS (
      SELECT a.position, v.color FROM assistant a
      JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE a.account_id = ${accountId}::uuid AND a.deleted_at IS NULL
    ), a AS (
      INSERT INTO assistant (id, account_id, graph_id, current_version, version_count, position)
      SELECT ${id}::uuid, ${accountId}::uuid, ${GRAPH_ID}, 1, 1, (SELECT COALESCE(max(position), -1) + 1 FROM others)
      -- Any of its keys: of two that come at once, either may be the first that is taken.
      ON CONFLICT DO NOTHING
      RETURNING *
    ), v AS (
      INSERT INTO assistant_version (assistant_id, number, account_id, name, description, color, category,
        end_user, role, model, config, configurable, context, metadata)
      SELECT a.id, 1, a.account_id, ${entry.name}, ${entry.description}, (
          SELECT color FROM unnest(${[...COLORS]}::text[]) WITH ORDINALITY AS palette(color, place)
          ORDER BY (SELECT count(*) FROM others WHERE others.color = palette.color), place LIMIT 1
        ), ${category}, ${endUser}, ${role}, ${model}, ${entry.config}::jsonb, ${entry.configurable}::jsonb,
        ${entry.context}::jsonb, ${entry.metadata}::jsonb
      FROM a
      RETURNING *
    )
    SELECT ${recordColumns()} FROM a, v`;
  return record ?? null;
}

/**
 * A deleted assistant's id may be used again by the account that had it: programs keep fixed ids. Its
 * numbers go on, because answers point at the versions it had. Null when there is no such assistant.
 */
function revive(accountId: string, id: string, entry: NewAssistant): Promise<AssistantRecord | null> {
  return db.$transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<
      { currentVersion: number; versionCount: number; color: string; icon: string | null }[]
    >`
      SELECT a.current_version AS "currentVersion", a.version_count AS "versionCount", v.color, v.icon
      FROM assistant a JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version
      WHERE a.account_id = ${accountId}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NOT NULL
      FOR UPDATE OF a`;
    if (gone === undefined) return null;
    const { id: _, ...given } = entry;
    const { color, icon, ...numbers } = gone;
    const data = { ...given, ...readSettings(entry), color, icon, note: null };
    await addVersion(tx, { accountId, id, ...numbers }, data);
    return await readRecord(accountId, id, tx);
  });
}
