// Changes what is remembered in one scope, and records the change with it. A write that changes nothing leaves no trace.
import { AppError } from '@/lib/errors';
import type { Actor, Scope } from '@/lib/todos/todo';
import { claimExecution, type Execution } from '@/lib/todos/tool/tool-execution';
import { MemoryConflict } from './conflict';
import { holdMemory } from './hold';
import {
  differences,
  MEMORY_LIMITS,
  type Memory,
  type MemoryFields,
  type MemoryPatch,
  NOTHING,
  pick,
} from './memory';
import { mergeLists, mergeTexts } from './merge';
import { recordMemory } from './record';

/**
 * The ids of the changes made. With `base`, what the person had before them when they began, it throws a
 * MemoryConflict where a field that is to change is no longer so.
 */
export async function writeMemory(
  scope: Scope,
  actor: Actor,
  patch: MemoryPatch,
  base: MemoryPatch = {},
): Promise<string[]> {
  return holdMemory(scope, async (held) => {
    const changed = differences(held.now, patch);
    const moved = differences(held.now, base).filter((field) => changed.includes(field));
    if (moved.length > 0) {
      throw new MemoryConflict({
        now: pick(held.now, moved),
        wanted: pick({ ...held.now, ...patch }, moved),
      });
    }
    return recordMemory(held, scope, actor, patch);
  });
}

/** Forgets all of it. */
export const eraseMemory = (scope: Scope, actor: Actor): Promise<string[]> =>
  writeMemory(scope, actor, NOTHING);

/**
 * What an assistant's tool call changes, once however often the call is delivered. It gives whole lists and texts as
 * it knew them (`known`); what was added meanwhile by somebody else stays. Throws an AppError `invalid` when both
 * together are too long.
 */
export async function learn(
  scope: Scope,
  actor: Actor,
  execution: Execution,
  patch: MemoryPatch,
  known: Memory,
): Promise<void> {
  await holdMemory(scope, async (held) => {
    if (await claimExecution(held.tx, scope.accountId, execution)) return;
    await recordMemory(held, scope, actor, merged(held.now, patch, known));
  });
}

function merged(now: MemoryFields, patch: MemoryPatch, { profile, instructions }: Memory): MemoryPatch {
  const after = { ...patch };
  for (const field of ['connections', 'interests'] as const) {
    const mine = patch[field];
    if (mine === undefined) continue;
    after[field] = mergeLists(profile[field], mine, now[field]);
    if (after[field].length > MEMORY_LIMITS.facts) {
      throw new AppError('invalid', `There is room for ${MEMORY_LIMITS.facts} ${field}.`, { field });
    }
  }
  if (patch.instructions !== undefined) {
    after.instructions = mergeTexts(instructions, patch.instructions, now.instructions);
    if (after.instructions.length > MEMORY_LIMITS.instructions) {
      throw new AppError('invalid', `Instructions have at most ${MEMORY_LIMITS.instructions} characters.`);
    }
  }
  return after;
}
