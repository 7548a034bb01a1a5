'use client';
// One ToDo beside its card, as a row of the list with all that can be changed there. Loaded when it is first opened.

import { type RefObject, useRef } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { TodoRow } from '../todos/row/todo-row';
import { Popover, PopoverAnchor, PopoverContent } from '../ui/popover';
import type { List } from './lists';
import { useCardAnchor } from './use-card-anchor';
import { cardOf, type Opened } from './use-cards';

export type TodoPopoverProps = {
  todo: Todo;
  list: List | undefined;
  part: Opened['part'];
  clock: Clock;
  waiting: boolean;
  changed: boolean;
  region: RefObject<HTMLElement | null>;
  /** `focusBack`: nothing else was pressed, so that the card has the focus again. */
  onClose: () => void;
  focusBack: () => void;
};

const stays = () => {};

export function TodoPopover(props: TodoPopoverProps) {
  const { todo, list, part, clock, waiting, changed, region, onClose, focusBack } = props;
  const content = useRef<HTMLDivElement>(null);
  const anchor = useCardAnchor(region, todo.id);
  return (
    <Popover open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <PopoverAnchor virtualRef={anchor} />
      <PopoverContent
        ref={content}
        data-color={list?.color}
        aria-label={todo.task}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          const target = content.current?.querySelector<HTMLElement>(`[data-action="${part ?? 'title'}"]`);
          if (part) target?.click();
          else target?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (document.activeElement === document.body) focusBack();
        }}
        onInteractOutside={(event) => {
          // A press on its own card closes it by itself.
          if (event.target instanceof Element && cardOf(event.target) === todo.id) event.preventDefault();
        }}
        className="w-[26rem] max-w-[calc(100vw-1rem)] p-2"
      >
        {list && (
          <p className="flex items-center gap-2 px-2 pt-1 pb-1.5 text-text-muted text-xs">
            <span aria-hidden className="size-2 rounded-full bg-assistant" />
            {list.name}
          </p>
        )}
        <ul>
          <TodoRow todo={todo} clock={clock} changed={changed} waiting={waiting} leave={stays} />
        </ul>
      </PopoverContent>
    </Popover>
  );
}
