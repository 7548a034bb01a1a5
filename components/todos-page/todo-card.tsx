'use client';
// A ToDo of the week or of the day plan: to check off, to open, and to move to another day.

import { Check, Ellipsis, Repeat2 } from 'lucide-react';
import { type ComponentProps, memo, type ReactNode, useRef, useState } from 'react';
import { listKey } from '@/lib/todos/list-key';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';
import { useLoaded } from '../ui/use-loaded';
import type { List } from './lists';
import type { Cards } from './use-cards';

const loadMenu = () => import('./move-menu').then((module) => module.MoveMenu);

type TodoCardProps = {
  todo: Todo;
  /** Those that are shown; where they are several, the card tells its own. */
  lists: readonly List[];
  cards: Cards;
  /** Under the title or beside it: the hour, the estimate. */
  children?: ReactNode;
  /** `wide`: title and what follows it on one line where there is room; `low`: the title on one line. */
  shape?: 'wide' | 'low' | 'high';
  /** Today, and a day of the week that is shown: where it can be moved to. 'YYYY-MM-DD' */
  today: string;
  week: string;
} & Omit<ComponentProps<'li'>, 'children'>;

export const TodoCard = memo(function TodoCard(props: TodoCardProps) {
  const { todo, lists, cards, children, shape = 'high', today, week, className, ...item } = props;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const Menu = useLoaded(isMenuOpen, loadMenu, () => setMenuOpen(false));
  const list = lists.find(({ key }) => key === listKey(todo));
  const isDone = todo.status === 'done';
  return (
    <li
      {...item}
      data-card={todo.id}
      data-color={list?.color}
      className={cn(
        'group/card relative flex items-start rounded-lg border border-l-[3px] border-l-assistant bg-background has-[[data-open]:focus-visible]:outline-2 has-[[data-open]:focus-visible]:outline-ring data-dragged:opacity-40 pointer-fine:hover:border-border-strong pointer-fine:hover:border-l-assistant',
        className,
      )}
    >
      <label className="relative flex size-7 shrink-0 cursor-pointer items-center justify-center pointer-coarse:size-11">
        <input
          type="checkbox"
          aria-label={`Done: ${todo.task}`}
          checked={isDone}
          onChange={() => cards.check(todo)}
          className="peer size-4 cursor-pointer appearance-none rounded-full border-[1.5px] border-border-strong bg-background checked:border-assistant checked:bg-assistant hover:border-assistant"
        />
        <Check
          aria-hidden
          className="pointer-events-none absolute size-2.5 text-on-assistant opacity-0 peer-checked:opacity-100"
          strokeWidth={3}
        />
      </label>
      <button
        type="button"
        data-open
        aria-haspopup="dialog"
        onClick={() => cards.open(todo.id)}
        className={cn(
          'min-w-0 flex-1 select-none self-stretch py-1 pr-1 text-left text-sm leading-5 outline-none',
          shape === 'wide'
            ? 'flex flex-wrap content-start items-baseline gap-x-2.5 pointer-coarse:pr-11'
            : 'flex flex-col items-start pointer-coarse:py-3 pointer-coarse:pr-11',
        )}
      >
        <span
          className={cn(
            'wrap-anywhere',
            shape === 'high' ? 'line-clamp-3' : 'line-clamp-1 min-w-0',
            isDone && 'text-text-muted line-through',
          )}
        >
          {todo.task}
        </span>
        <span className="flex shrink-0 flex-wrap items-center gap-x-2 text-text-muted text-xs leading-4 tabular-nums empty:hidden">
          {children}
          {todo.repeat && <Repeat2 aria-label="Repeats" className="size-3" />}
        </span>
        {lists.length > 1 && list && <span className="sr-only">{list.name}</span>}
      </button>
      <span className="absolute top-0.5 right-0.5 rounded-md pointer-fine:group-focus-within/card:bg-inherit pointer-fine:group-hover/card:bg-inherit">
        <IconButton
          ref={more}
          label={`Move ${todo.task}`}
          size="small"
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(true)}
          className={cn(
            'h-6! w-6! group-focus-within/card:opacity-100 group-hover/card:opacity-100 pointer-coarse:h-10! pointer-coarse:w-10! [&_svg]:size-3.5!',
            !isMenuOpen && 'pointer-fine:opacity-0',
          )}
        >
          <Ellipsis />
        </IconButton>
        {isMenuOpen && Menu && (
          <Menu
            todo={todo}
            today={today}
            week={week}
            button={more}
            onClose={() => setMenuOpen(false)}
            move={(date) => cards.move(todo, date, () => cards.focus.follow(todo.id))}
            open={() => cards.open(todo.id)}
          />
        )}
      </span>
    </li>
  );
});
