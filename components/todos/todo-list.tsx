'use client';
// The rows under their headings, all in one list: a row that moves under another heading, at midnight or by
// a change, stays the same element, so that it keeps the focus and what is being typed into it.

import { startTransition, useEffect, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { TodoGroup } from '@/lib/todos/group';
import { GroupHeading } from './group-heading';
import { TodoRow } from './todo-row';
import type { TodoActions } from './use-todo-actions';

type TodoListProps = {
  groups: TodoGroup[];
  clock: Clock;
  /** Ids of the rows that an assistant changed a moment ago. */
  changed: ReadonlySet<string>;
  actions: TodoActions;
};

/** So many rows come with the page; a longer list grows, out of sight, once the page can be used. */
const AT_FIRST = 60;

export function TodoList({ groups, clock, changed, actions }: TodoListProps) {
  const [doneOpen, setDoneOpen] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => startTransition(() => setIsWhole(true)), []);

  let room = isWhole ? Number.POSITIVE_INFINITY : AT_FIRST;
  const items = groups.flatMap((group) => {
    if (group.todos.length === 0) return [];
    const fold = group.id === 'done' ? { open: doneOpen, toggle: () => setDoneOpen(!doneOpen) } : undefined;
    const rows = fold?.open === false ? [] : group.todos.slice(0, room);
    room -= rows.length;
    return [
      <li key={group.id}>
        <GroupHeading group={group} fold={fold} />
      </li>,
      ...rows.map((todo) => (
        <TodoRow key={todo.id} todo={todo} clock={clock} changed={changed.has(todo.id)} actions={actions} />
      )),
    ];
  });
  return items.length > 0 && <ul>{items}</ul>;
}
