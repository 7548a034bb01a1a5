// All that the page of the memories shows of one list.
import type { Scope } from '@/lib/todos/todo';
import type { MemorySource } from './change';
import type { Profile } from './memory';
import { type ChangePage, readMemoryChanges } from './read-changes';
import { readMemory } from './read-memory';
import { readSources } from './read-sources';

export type MemoryView = ChangePage & {
  profile: Profile;
  instructions: string;
  /** By `sourceKey`: where each fact came from. */
  sources: Record<string, MemorySource>;
};

export async function readMemoryView(scope: Scope): Promise<MemoryView> {
  const [{ profile, instructions }, page] = await Promise.all([readMemory(scope), readMemoryChanges(scope)]);
  const sources = await readSources(scope, { ...profile, instructions });
  return { profile, instructions, sources, ...page };
}
