'use client';
// What is late from before the week, in one strip above it, from where it can be moved to a day.

import { type Clock, localDate } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { Button } from '../ui/button';
import { CardMeta } from './card-meta';
import type { List } from './lists';
import { TodoCard } from './todo-card';
import type { Cards } from './use-cards';

type OverdueStripProps = {
  todos: readonly Todo[];
  lists: readonly List[];
  cards: Cards;
  clock: Clock;
  /** A day of the week that is shown. */
  week: string;
  /** Shows them all as a list. */
  onAll: () => void;
};

/** More than these are looked at as a list. */
const MOST = 20;

export function OverdueStrip({ todos, lists, cards, clock, week, onAll }: OverdueStripProps) {
  if (todos.length === 0) return null;
  return (
    <div className="px-3 pb-3 sm:px-4">
      <h3 id="week-overdue" className="pb-1 font-medium text-danger text-xs">
        Overdue <span className="font-normal tabular-nums">{todos.length}</span>
      </h3>
      <ul
        aria-labelledby="week-overdue"
        className="-mx-3 flex gap-2 overflow-x-auto px-3 py-0.5 [scrollbar-width:thin] sm:-mx-4 sm:px-4"
      >
        {todos.slice(0, MOST).map((todo) => (
          <TodoCard
            key={todo.id}
            todo={todo}
            lists={lists}
            cards={cards}
            today={localDate(clock)}
            week={week}
            shape="low"
            className="w-56 shrink-0"
          >
            <CardMeta todo={todo} clock={clock} withDay />
          </TodoCard>
        ))}
        {todos.length > MOST && (
          <li className="flex shrink-0 items-center">
            <Button size="small" onClick={onAll}>
              All {todos.length}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
