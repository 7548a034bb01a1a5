// The last lists, kept in this browser for the offline page. Signing out forgets them.

import { readListKey } from '@/lib/todos/list-key';
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
  /** Changes that wait to be sent; the lists show them as made. */
  waiting: number;
};

/** `open`: the open ToDos as they are shown. `more` counts those that are not here. */
type Source = { lists: { key: string; open: readonly Todo[]; more: number }[]; waiting: number };

function titleOf(key: string): string {
  const { category, endUser } = readListKey(key);
  return endUser ? `${category} · ${endUser}` : category;
}

/** The beginning of each list, the soonest first. */
export function listsToKeep({ lists, waiting }: Source, at: number): KeptLists {
  const soonest = (a: Todo, b: Todo) =>
    (a.deadline ?? '9').localeCompare(b.deadline ?? '9') || a.id.localeCompare(b.id);
  return {
    at,
    waiting,
    lists: lists.map(({ key, open, more }) => ({
      title: titleOf(key),
      todos: open
        .slice(0, LONGEST)
        .sort(soonest)
        .map(({ id, task, deadline, deadlineHasTime, estimateMinutes }) => ({
          id,
          task,
          deadline,
          deadlineHasTime,
          estimateMinutes,
        })),
      more: more + Math.max(0, open.length - LONGEST),
    })),
  };
}

export function keepLists(lists: KeptLists): void {
  try {
    localStorage.setItem(KEPT_LISTS, JSON.stringify(lists));
  } catch {
    // Storage is full or forbidden: the offline page says that there is nothing to show.
  }
}
