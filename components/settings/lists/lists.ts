// The lists that there are, with the assistants that keep each. Pure.
import type { Assistant } from '@/lib/assistants/assistant';
import { listKey } from '@/lib/todos/list-key';

export type List = {
  /** See list-key.ts. */
  key: string;
  name: string;
  assistants: Pick<Assistant, 'id' | 'name' | 'color' | 'icon'>[];
};

/** In the order of the assistants, then what nobody keeps any more. */
export function toLists(assistants: readonly Assistant[], categories: readonly string[]): List[] {
  const lists = new Map<string, List>();
  const listOf = (scope: { category: string; endUser?: string }): List => {
    const key = listKey(scope);
    const name = scope.endUser ? `${scope.category} of ${scope.endUser}` : scope.category;
    const list = lists.get(key) ?? { key, name, assistants: [] };
    lists.set(key, list);
    return list;
  };
  for (const { id, name, color, icon, ...scope } of assistants) {
    listOf(scope).assistants.push({ id, name, color, icon });
  }
  for (const category of categories) listOf({ category });
  return [...lists.values()];
}
