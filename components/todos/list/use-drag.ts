'use client';
// Rows that can be dragged: by their grip with a mouse, by a long press with a finger, by keys on the grip. What drags
// them is loaded with the list's tools, and says here what is to be told to it.

import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, type TouchEvent, useRef } from 'react';
import type { Listeners } from './drag-lines';

export function useDrag() {
  const listeners = useRef(new Map<string, Listeners>());

  const pass = (name: 'onMouseDown' | 'onTouchStart' | 'onKeyDown', event: SyntheticEvent) => {
    const { target } = event;
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-todo]')?.dataset.todo : undefined;
    if (id !== undefined) listeners.current.get(id)?.[name]?.(event);
  };
  const isIn = ({ target }: SyntheticEvent, part: string) =>
    target instanceof Element && target.closest(part) !== null;

  return {
    listeners,
    handlers: {
      onMouseDown: (event: MouseEvent) => isIn(event, '[data-grip]') && pass('onMouseDown', event),
      onKeyDown: (event: KeyboardEvent) => isIn(event, '[data-grip]') && pass('onKeyDown', event),
      onTouchStart: (event: TouchEvent) =>
        !isIn(event, '[data-edit], textarea') && pass('onTouchStart', event),
    },
  };
}
