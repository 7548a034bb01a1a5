// Writes items: memories through the rooms that own them, all others into free storage.
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/todos/todo';
import type { ItemName } from './item';
import { deleteMemory, putMemory } from './memory-item';
import { memoryOf } from './memory-namespace';
import { getItem } from './search';

/** Replaces the whole value. Throws an AppError or a ZodError where a memory cannot be so. */
export async function putItem(
  accountId: string,
  { namespace, key }: ItemName,
  value: Readonly<Record<string, unknown>>,
  actor: Actor,
): Promise<void> {
  const memory = memoryOf(accountId, namespace);
  if (memory) return await putMemory({ ...memory, key }, value, actor);
  await db.$executeRaw`
    INSERT INTO store_item (id, account_id, namespace, key, value)
    VALUES (gen_random_uuid(), ${accountId}::uuid, ${namespace}::text[], ${key}, ${JSON.stringify(value)}::jsonb)
    ON CONFLICT (account_id, namespace, key)
    DO UPDATE SET value = EXCLUDED.value, updated_at = CURRENT_TIMESTAMP`;
}

/** What is not there is gone already. */
export async function deleteItem(
  accountId: string,
  { namespace, key }: ItemName,
  actor: Actor,
): Promise<void> {
  const memory = memoryOf(accountId, namespace);
  if (memory === null) {
    await db.storeItem.deleteMany({ where: { accountId, namespace: { equals: namespace }, key } });
  } else if (await getItem(accountId, { namespace, key })) {
    await deleteMemory({ ...memory, key }, actor);
  }
}
