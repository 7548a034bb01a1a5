// The lists of an account by its assistants: those that share a category share one.
import type { Color } from '@/lib/assistants/assistant';
import { listKey } from '@/lib/todos/list-key';

/** `name` is that of the first assistant that keeps the list. */
export type MoveTarget = { category: string; name: string; color: Color };

type Keeper = { category: string; endUser?: string; name: string; color: Color };

/** Rejects where the server cannot be reached. */
export async function requestMoveTargets(): Promise<MoveTarget[]> {
  const response = await fetch('/api/assistants');
  if (!response.ok) throw new Error('The lists could not be read.');
  const { assistants } = (await response.json()) as { assistants: Keeper[] };
  return listsOf(assistants);
}

function listsOf(assistants: Keeper[]): MoveTarget[] {
  const lists = new Map<string, MoveTarget>();
  for (const { name, color, ...of } of assistants) {
    const category = listKey(of);
    if (!lists.has(category)) lists.set(category, { category, name, color });
  }
  return [...lists.values()];
}
