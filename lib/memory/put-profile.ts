// Makes the profile of one scope exactly this, under a key; and forgets it.
import { AppError } from '@/lib/errors';
import type { Actor, Scope } from '@/lib/todos/todo';
import { holdMemory } from './hold';
import { EMPTY_PROFILE, type Profile } from './memory';
import { recordMemory } from './record';

/** A scope has one profile. Throws `conflict` when it is there under another key. */
export async function putProfile(scope: Scope, key: string, profile: Profile, actor: Actor): Promise<void> {
  await holdMemory(scope, async (held) => {
    if (held.key !== null && held.key !== key) {
      throw new AppError(
        'conflict',
        `There is one profile for each list, and this one has the key ${held.key}. Write to that key.`,
        { field: 'key' },
      );
    }
    const { accountId, endUser, category } = scope;
    // Also an empty profile is an item that can be read again.
    if (held.key === null) await held.tx.profile.create({ data: { accountId, endUser, category, key } });
    await recordMemory(held, scope, actor, profile);
  });
}

/** What is not there under this key is gone already. */
export async function forgetProfile(scope: Scope, key: string, actor: Actor): Promise<void> {
  await holdMemory(scope, async (held) => {
    if (held.key !== key) return;
    const { accountId, endUser, category } = scope;
    await recordMemory(held, scope, actor, EMPTY_PROFILE);
    await held.tx.profile.deleteMany({ where: { accountId, endUser, category } });
  });
}
