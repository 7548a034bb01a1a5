'use client';
// What lists that are put in order by dragging have in common: the direction, and what a screen reader is told.

import type { DragOverEvent, Modifier } from '@dnd-kit/core';
import { useRef } from 'react';

export const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

export const howToMove = (what: string): string =>
  `To move the ${what}, press space or enter, then the arrow keys. Press space or enter again to put it down, or escape to leave it where it was.`;

/** Tells which places are news: taken up, a row is over its own at once, which would be told over that it is taken up. */
export function useNewPlace() {
  const hasLeft = useRef(false);
  return {
    begin: (): void => {
      hasLeft.current = false;
    },
    isNew: ({ active, over }: Pick<DragOverEvent, 'active' | 'over'>): boolean => {
      if (!over || (over.id === active.id && !hasLeft.current)) return false;
      hasLeft.current = true;
      return true;
    },
  };
}
