// What is typed into a memory and not yet saved, kept in this tab across reloads, with what stood there before.
import type { MemoryPatch } from '@/lib/memory/memory';

export type KeptEdit = { text: string; base: MemoryPatch };

const key = (name: string) => `draft:memory:${name}`;

export function readEdit(name: string): KeptEdit | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('base' in kept)) return null;
    const { text, base } = kept;
    return typeof text === 'string' && typeof base === 'object' && base !== null ? { text, base } : null;
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function writeEdit(name: string, edit: KeptEdit | null): void {
  try {
    if (edit) sessionStorage.setItem(key(name), JSON.stringify(edit));
    else sessionStorage.removeItem(key(name));
  } catch {
    // Without storage the edit lives as long as the page.
  }
}
