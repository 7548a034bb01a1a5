// What is typed into a field of a ToDo and not yet stored, kept in this tab across reloads, with the ToDo that it was
// written against.
import type { Todo } from '@/lib/todos/todo';

export type KeptDraft = { draft: string; from: string; base: Todo };

/** The name under which unsaved notes are kept. */
export const notesDraft = (id: string) => `notes:${id}`;

const key = (name: string) => `draft:todo:${name}`;

export function readKept(name: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('draft' in kept)) return null;
    const { draft, from, base } = kept as Partial<KeptDraft>;
    if (typeof draft !== 'string' || typeof from !== 'string') return null;
    return typeof base === 'object' && base !== null ? { draft, from, base } : null;
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function keep(name: string, kept: KeptDraft | null): void {
  try {
    if (kept) sessionStorage.setItem(key(name), JSON.stringify(kept));
    else sessionStorage.removeItem(key(name));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
