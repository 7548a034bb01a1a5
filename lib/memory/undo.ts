// Takes one change of the memories back.
import { db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import type { Actor, Scope } from '@/lib/todos/todo';
import { MemoryConflict } from './conflict';
import { holdMemory } from './hold';
import { differences, fieldsOf, type MemoryPatch, pick } from './memory';
import { recordMemory } from './record';
import { takenBack } from './taken-back';

/**
 * The list, and the ids of the changes made: none when it is like that already. Throws `not_found`, and a MemoryConflict where
 * something else has changed since: with `seen`, what the person was then shown, it goes ahead, and of a list only
 * the entries of this change are taken back.
 */
export async function undoMemoryChange(
  accountId: string,
  id: string,
  actor: Actor,
  seen: MemoryPatch | null,
): Promise<{ scope: Scope; made: string[] }> {
  const change = await db.memoryChange.findFirst({ where: { id, accountId } });
  if (!change) throw notFound('change');
  const { endUser, category } = change;
  const [before, after] = [change.before as MemoryPatch, change.after as MemoryPatch];
  const scope = { accountId, endUser, category };
  return holdMemory(scope, async (held) => {
    const wanted = takenBack(held.now, { before, after });
    const fields = differences(held.now, wanted);
    const moved = differences(held.now, seen ?? after).filter((field) => fields.includes(field));
    if (moved.length > 0) {
      throw new MemoryConflict({
        now: pick(held.now, fieldsOf(after)),
        wanted: pick({ ...held.now, ...wanted }, fieldsOf(after)),
      });
    }
    return { scope, made: await recordMemory(held, scope, actor, wanted, id) };
  });
}
