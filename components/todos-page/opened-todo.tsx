'use client';
// What opens above the cards: a ToDo beside its card, which goes away with it, a question about its move, and the keys.

import { type RefObject, useEffect } from 'react';
import type { Clock } from '@/lib/time/clock';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import type { ShownTodos } from '../todos/todos-provider';
import { useLoaded } from '../ui/use-loaded';
import type { List } from './lists';
import type { useCards } from './use-cards';

const loadKeys = () => import('./card-keys').then((module) => module.CardKeys);
const loadPopover = () => import('./todo-popover').then((module) => module.TodoPopover);
const loadQuestion = () => import('./move-question').then((module) => module.MoveQuestion);

type OpenedTodoProps = {
  above: ReturnType<typeof useCards>['above'];
  shown: ShownTodos;
  byId: ReadonlyMap<string, Todo>;
  lists: readonly List[];
  clock: Clock;
  region: RefObject<HTMLElement | null>;
};

export function OpenedTodo({ above, shown, byId, lists, clock, region }: OpenedTodoProps) {
  const { cards, opened, close, asked, hasHelp, closeHelp } = above;
  const Keys = useLoaded(hasHelp, loadKeys, closeHelp);
  const Popover = useLoaded(opened !== null, loadPopover, close);
  const Question = useLoaded(asked !== null, loadQuestion, () => asked?.answer(null));
  const todo = opened === null ? undefined : byId.get(opened.id);
  const isGone = opened !== null && todo === undefined;
  useEffect(() => {
    if (isGone) close();
  }, [isGone, close]);
  const isMovedGone = asked !== null && !byId.has(asked.todo.id);
  useEffect(() => {
    if (isMovedGone) asked?.answer(null);
  }, [isMovedGone, asked]);
  if (hasHelp && Keys) return <Keys onClose={closeHelp} />;
  if (asked && Question) {
    return (
      <Question
        key={asked.todo.id}
        asked={asked}
        list={lists.find(({ key }) => key === listKey(asked.todo))}
        region={region}
        focusBack={() => cards.focus.focusOn(asked.todo.id)}
      />
    );
  }
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
