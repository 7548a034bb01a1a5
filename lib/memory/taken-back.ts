// What becomes of the memories when one change is taken back. Pure.
import type { MemoryFields, MemoryPatch } from './memory';
import { mergeLists } from './merge';

/** Of a list only the entries that the change brought or took; any other field becomes what it was. */
export function takenBack(
  now: MemoryFields,
  { before, after }: { before: MemoryPatch; after: MemoryPatch },
): MemoryPatch {
  const wanted = { ...before };
  for (const field of ['connections', 'interests'] as const) {
    const [was, became] = [before[field], after[field]];
    if (was && became) wanted[field] = mergeLists(became, was, now[field]);
  }
  return wanted;
}
