// The last lists, kept in this browser for the offline page. Signing out forgets them.

import { isOpen } from '@/lib/todos/is-open';
import { listKey, readListKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';

/** With the prefix of all that signing out removes. */
export const KEPT_LISTS = 'kept:lists';
/** More is no longer a glance, and storage is small. */
const LONGEST = 200;

export type KeptTodo = Pick<Todo, 'id' | 'task' | 'deadline' | 'deadlineHasTime' | 'estimateMinutes'>;

export type KeptLists = {
  /** When they were kept, in epoch milliseconds. */
  at: number;
  lists: { title: string; todos: KeptTodo[]; more: number }[];
};

type Source = { keys: string[]; todos: Iterable<Todo>; more: (key: string) => number };

function titleOf(key: string): string {
  const { category, endUser } = readListKey(key);
  return endUser ? `${category} · ${endUser}` : category;
}

/** The open ToDos of each list, the soonest first. */
export function listsToKeep({ keys, todos, more }: Source, at: number): KeptLists {
  const byList = new Map<string, Todo[]>(keys.map((key) => [key, []]));
  for (const todo of todos) if (isOpen(todo)) byList.get(listKey(todo))?.push(todo);
  const soonest = (a: Todo, b: Todo) =>
    (a.deadline ?? '9').localeCompare(b.deadline ?? '9') || a.id.localeCompare(b.id);
  const lists = [...byList].map(([key, open]) => ({
    title: titleOf(key),
    todos: open
      .sort(soonest)
      .slice(0, LONGEST)
      .map(({ id, task, deadline, deadlineHasTime, estimateMinutes }) => ({
        id,
        task,
        deadline,
        deadlineHasTime,
        estimateMinutes,
      })),
    more: more(key) + Math.max(0, open.length - LONGEST),
  }));
  return { at, lists };
}

export function keepLists(lists: KeptLists): void {
  try {
    localStorage.setItem(KEPT_LISTS, JSON.stringify(lists));
  } catch {
    // Storage is full or forbidden: the offline page says that there is nothing to show.
  }
}
