// Stores what memories become together with the history of it.
import { randomUUIDv7 } from 'node:crypto';
import type { Actor, Scope } from '@/lib/todos/todo';
import type { Held } from './hold';
import { differences, type MemoryPatch, PROFILE_FIELDS, pick } from './memory';

/**
 * The ids of the changes: one of the profile, one of the instructions, or none where nothing changes.
 * @param undoes the change that this one takes back
 */
export async function recordMemory(
  { tx, now }: Held,
  { accountId, endUser, category }: Scope,
  actor: Actor,
  after: MemoryPatch,
  undoes?: string,
): Promise<string[]> {
  const scope = { accountId, endUser, category };
  const where = { accountId_endUser_category: scope };
  const by = actor.kind === 'assistant' ? actor : null;
  const ids: string[] = [];
  const changed = differences(now, after);

  const record = async (subject: 'profile' | 'instructions', fields: typeof changed) => {
    const id = randomUUIDv7();
    const [was, became] = [pick(now, fields), pick({ ...now, ...after }, fields)];
    await tx.$executeRaw`
      INSERT INTO memory_change (id, account_id, end_user, category, subject, before, after, actor,
        assistant_id, assistant_version, run_id, api_key_id, undoes)
      VALUES (${id}::uuid, ${accountId}::uuid, ${endUser}, ${category}, ${subject},
        ${JSON.stringify(was)}::jsonb, ${JSON.stringify(became)}::jsonb, ${actor.kind},
        ${by?.assistantId ?? null}::uuid, ${by?.assistantVersion ?? null}::integer, ${by?.runId ?? null}::uuid,
        ${actor.kind === 'api' ? actor.keyId : null}::uuid, ${undoes ?? null}::uuid)`;
    ids.push(id);
  };

  const facts = PROFILE_FIELDS.filter((field) => changed.includes(field));
  if (facts.length > 0) {
    const values = Object.fromEntries(facts.map((field) => [field, after[field]]));
    await tx.profile.upsert({ where, create: { ...scope, ...values }, update: values });
    await record('profile', facts);
  }
  if (changed.includes('instructions') && after.instructions !== undefined) {
    const memory = after.instructions;
    await tx.instructions.upsert({ where, create: { ...scope, memory }, update: { memory } });
    await record('instructions', ['instructions']);
  }
  return ids;
}
