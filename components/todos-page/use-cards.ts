'use client';
// What is done with the cards of the week and of the day plan: checking off, moving to another day, opening, and keys.

import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { endOfDay } from '@/lib/time/deadline';
import type { Todo } from '@/lib/todos/todo';
import type { Command } from '../todos/list/todo-keys';
import { useListActions } from '../todos/list/use-list-actions';
import { useListKeys } from '../todos/list/use-list-keys';
import { isAskedForEach } from '../todos/row/is-asked-for-each';
import { useTodoStore } from '../todos/todos-provider';
import { useTodoActions } from '../todos/use-todo-actions';
import { type CardFocus, useCardFocus } from './use-card-focus';

/** Which card is open, and what of it is edited at once. */
export type Opened = { id: string; part: 'title' | 'deadline' | 'estimate' | null };

/** A move of one that repeats, until it is said whether all that follow are meant; null leaves it where it is. */
export type AskedMove = { todo: Todo; answer: (every: boolean | null) => void };

export type Cards = {
  focus: CardFocus;
  check: (todo: Todo) => void;
  /** `date` is 'YYYY-MM-DD'; null for no deadline. `moved` is told once it has moved: of one that repeats it is asked. */
  move: (todo: Todo, date: string | null, moved?: () => void) => void;
  open: (id: string, part?: Opened['part']) => void;
};

type CardsOptions = {
  region: RefObject<HTMLElement | null>;
  /** All that may be shown, by id. */
  todos: ReadonlyMap<string, Todo>;
  clock: Clock;
  /** A day later (1) or earlier (-1), where that means something here. */
  step?: (todo: Todo, by: -1 | 1) => void;
  onSearch: () => void;
};

export function useCards({ region, todos, clock, step, onSearch }: CardsOptions) {
  const { store } = useTodoStore();
  const focus = useCardFocus(region);
  const actions = useTodoActions(store, focus.leave);
  const { moveToDay, undo, redo } = useListActions(clock, noLeave, actions);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const [hasHelp, setHelp] = useState(false);
  const close = useCallback(() => setOpened(null), []);
  const closeHelp = useCallback(() => setHelp(false), []);
  const last = useRef<string | null>(null);

  const cards = useMemo<Cards>(
    () => ({
      focus,
      check: (todo) => actions.check(todo, todo.status !== 'done'),
      move: (todo, date, moved) => {
        const move = (every?: boolean) => {
          moveToDay([todo], date === null ? null : endOfDay(date), every);
          moved?.();
        };
        if (!isAskedForEach(todo, ['deadline'])) return move();
        setOpened(null);
        setAsked({
          todo,
          answer: (every) => {
            setAsked(null);
            if (every !== null) move(every);
          },
        });
      },
      open: (id, part = null) => {
        last.current = id;
        setOpened((before) => (before?.id === id && part === null ? null : { id, part }));
      },
    }),
    [focus, actions, moveToDay],
  );

  const goTo = (target: Element, to: (at: number, count: number) => number) => {
    const all = focus.cardsIn();
    const inUse = cardOf(target);
    const at = all.findIndex(({ dataset }) => dataset.card === (inUse ?? last.current));
    // From outside the cards the first key goes to the one that was in use.
    const next = all[inUse === null ? Math.max(at, 0) : to(at, all.length)];
    if (!next?.dataset.card) return inUse !== null;
    last.current = next.dataset.card;
    focus.focusOn(next.dataset.card);
    return true;
  };

  useListKeys(region, (command: Command, target) => {
    const id = cardOf(target);
    const todo = id === null ? undefined : todos.get(id);
    switch (command) {
      case 'next':
        return goTo(target, (at) => at + 1);
      case 'previous':
        return goTo(target, (at) => at - 1);
      case 'first':
        return id !== null && goTo(target, () => 0);
      case 'last':
        return id !== null && goTo(target, (_, count) => count - 1);
      case 'move-up':
      case 'move-down':
        if (!todo || !step) return false;
        step(todo, command === 'move-up' ? -1 : 1);
        return true;
      case 'done':
        if (todo) cards.check(todo);
        return todo !== undefined;
      case 'deadline':
      case 'estimate':
        if (todo) cards.open(todo.id, command);
        return todo !== undefined;
      case 'new': {
        const field = region.current?.querySelector<HTMLElement>('[data-quick-add]');
        field?.focus();
        return Boolean(field);
      }
      case 'search':
        onSearch();
        return true;
      case 'undo':
        undo();
        return true;
      case 'redo':
        redo();
        return true;
      case 'help':
        setHelp(true);
        return true;
      default:
        return false;
    }
  });

  return {
    cards,
    /** For what opens above them. */
    above: { cards, opened, close, asked, hasHelp, closeHelp },
  };
}

/** The id of the card in which something stands. */
export function cardOf(target: Element): string | null {
  return target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
}

const noLeave = () => {};
