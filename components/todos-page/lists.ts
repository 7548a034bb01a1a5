// The lists that the page of ToDos can show, each with the assistants that keep it. Pure.

import { listKey } from '@/lib/todos/list-key';
import type { ShownAssistant } from '../assistants/shown-assistant';

export type ListAssistant = Pick<ShownAssistant, 'id' | 'name' | 'color' | 'icon' | 'category' | 'endUser'>;

export type List = {
  key: string;
  /** The names of its assistants. */
  name: string;
  color: ListAssistant['color'];
};

/** In the order of the assistants. The first of a list gives it its colour. */
export function listsOf(assistants: readonly ListAssistant[]): List[] {
  const lists = new Map<string, List>();
  for (const assistant of assistants) {
    const key = listKey(assistant);
    const known = lists.get(key);
    if (known) known.name = `${known.name}, ${assistant.name}`;
    else lists.set(key, { key, name: assistant.name, color: assistant.color });
  }
  return [...lists.values()];
}
