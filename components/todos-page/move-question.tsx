'use client';
// Asks beside the card of a ToDo that repeats whether its new day is for this one alone or for all that follow. Until
// then it stays where it is, and for good where the person goes elsewhere. Loaded when it is first asked.

import type { RefObject } from 'react';
import { EachQuestion } from '../todos/row/each-question';
import { Popover, PopoverAnchor, PopoverContent } from '../ui/popover';
import type { List } from './lists';
import { useCardAnchor } from './use-card-anchor';
import type { AskedMove } from './use-cards';

type MoveQuestionProps = {
  asked: AskedMove;
  list: List | undefined;
  region: RefObject<HTMLElement | null>;
  /** Nothing else was pressed, so that the card has the focus again. */
  focusBack: () => void;
};

export function MoveQuestion({ asked, list, region, focusBack }: MoveQuestionProps) {
  const { todo, answer } = asked;
  const anchor = useCardAnchor(region, todo.id);
  return (
    <Popover open onOpenChange={(isOpen) => !isOpen && answer(null)}>
      <PopoverAnchor virtualRef={anchor} />
      <PopoverContent
        data-color={list?.color}
        aria-label={`Move ${todo.task}`}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (document.activeElement === document.body) focusBack();
        }}
        className="w-80 max-w-[calc(100vw-1rem)] p-1.5"
      >
        <EachQuestion task={todo.task} answer={answer} />
      </PopoverContent>
    </Popover>
  );
}
