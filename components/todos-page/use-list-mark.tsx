'use client';
// Before each row the mark of its list, where several are shown: its colour, and its name for who cannot see that.

import { useCallback } from 'react';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import type { List } from './lists';

export function useListMark(lists: readonly List[]) {
  const mark = useCallback(
    (todo: Todo) => {
      const key = listKey(todo);
      const list = lists.find((each) => each.key === key);
      return (
        <span
          data-color={list?.color}
          title={list?.name ?? todo.category}
          className="mt-2.5 ml-0.5 shrink-0 pointer-coarse:mt-4.5"
        >
          <span className="block size-2 rounded-full bg-assistant" />
          <span className="sr-only">{list?.name ?? todo.category}: </span>
        </span>
      );
    },
    [lists],
  );
  return lists.length > 1 ? mark : undefined;
}
