'use client';
// What opens beside a card. It goes away with its ToDo.

import { type RefObject, useEffect } from 'react';
import type { Clock } from '@/lib/time/clock';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import type { ShownTodos } from '../todos/todos-provider';
import { useLoaded } from '../todos/use-loaded';
import type { List } from './lists';
import type { Cards, Opened } from './use-cards';

const loadPopover = () => import('./todo-popover').then((module) => module.TodoPopover);

type OpenedTodoProps = {
  opened: Opened | null;
  close: () => void;
  shown: ShownTodos;
  byId: ReadonlyMap<string, Todo>;
  lists: readonly List[];
  clock: Clock;
  region: RefObject<HTMLElement | null>;
  cards: Cards;
};

export function OpenedTodo({ opened, close, shown, byId, lists, clock, region, cards }: OpenedTodoProps) {
  const Popover = useLoaded(opened !== null, loadPopover, close);
  const todo = opened === null ? undefined : byId.get(opened.id);
  const isGone = opened !== null && todo === undefined;
  useEffect(() => {
    if (isGone) close();
  }, [isGone, close]);
  if (!opened || !todo || !Popover) return null;
  return (
    <Popover
      key={todo.id}
      todo={todo}
      list={lists.find(({ key }) => key === listKey(todo))}
      part={opened.part}
      clock={clock}
      waiting={shown.waiting.has(todo.id)}
      changed={shown.changed.has(todo.id)}
      region={region}
      onClose={close}
      focusBack={() => cards.focus.focusOn(todo.id)}
    />
  );
}
