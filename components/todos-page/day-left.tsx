'use client';
// What is due today and has no room in it, with the reason, and the way to another day.

import { useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { LeftTodo } from '@/lib/todos/day-plan';
import { Button } from '../ui/button';
import { CardMeta } from './card-meta';
import type { List } from './lists';
import { TodoCard } from './todo-card';
import type { Cards } from './use-cards';

type DayLeftProps = {
  left: readonly LeftTodo[];
  date: string;
  lists: readonly List[];
  cards: Cards;
  clock: Clock;
};

/** More are shown when asked. */
const MOST = 30;

const WHY = { taken: 'Another one has its hour', 'no-room': 'No gap is long enough' };

export function DayLeft({ left, date, lists, cards, clock }: DayLeftProps) {
  const [isWhole, setWhole] = useState(false);
  const drawn = isWhole ? left : left.slice(0, MOST);
  return (
    <>
      <h3 id="day-left" className="pt-2 pb-1.5 font-medium text-text-muted text-xs">
        Without room today <span className="font-normal tabular-nums">{left.length}</span>
      </h3>
      <ul aria-labelledby="day-left" className="grid gap-1.5">
        {drawn.map(({ todo, isGuess, why }) => (
          <TodoCard
            key={todo.id}
            todo={todo}
            lists={lists}
            cards={cards}
            today={date}
            week={date}
            shape="wide"
          >
            <CardMeta todo={todo} clock={clock} withDay />
            {isGuess && <span>not estimated</span>}
            <span>{WHY[why]}</span>
          </TodoCard>
        ))}
      </ul>
      {drawn.length < left.length && (
        <Button size="small" variant="quiet" className="mt-1.5 w-full" onClick={() => setWhole(true)}>
          {left.length - drawn.length} more
        </Button>
      )}
    </>
  );
}
