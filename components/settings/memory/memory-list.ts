// The lists whose memories can be looked at, with the assistants that share each. Pure.
import type { Assistant } from '@/lib/assistants/assistant';
import type { MemoryScope } from '@/lib/memory/scopes';
import { listKey } from '@/lib/todos/list-key';

export type MemoryList = {
  key: string;
  category: string;
  /** Whose list it is, where it is not the person's own. */
  endUser: string;
  assistants: Pick<Assistant, 'id' | 'name' | 'color' | 'icon'>[];
  /** How many facts are known. */
  facts: number;
};

/**
 * The default assistant's list, then the others in the order of the assistants, then lists that no assistant keeps any
 * more, then those of other end users, which are there only once something is known.
 */
export function toMemoryLists(
  assistants: readonly Assistant[],
  scopes: readonly MemoryScope[],
): MemoryList[] {
  const lists = new Map<string, MemoryList>();
  const listOf = (scope: { category: string; endUser: string }): MemoryList => {
    const { category, endUser } = scope;
    const key = listKey(scope);
    const list = lists.get(key) ?? { key, category, endUser, assistants: [], facts: 0 };
    lists.set(key, list);
    return list;
  };
  const [own, foreign] = [scopes.filter(isOwn), scopes.filter((scope) => !isOwn(scope))];
  const first = assistants.filter(({ isDefault }) => isDefault);
  for (const assistant of [...first, ...assistants].filter(isOwn)) listOf(assistant);
  for (const scope of [...own, ...foreign]) listOf(scope).facts = scope.facts;
  for (const { id, name, color, icon, ...scope } of assistants) {
    lists.get(listKey(scope))?.assistants.push({ id, name, color, icon });
  }
  return [...lists.values()];
}

const isOwn = ({ endUser }: { endUser: string }) => endUser === '';
