'use client';
// Cards that can be dragged to another day: with a mouse, or by a long press with a finger. What drags is loaded once
// somebody comes near.

import {
  type ComponentType,
  type MouseEvent,
  type RefObject,
  type SyntheticEvent,
  type TouchEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { DragCardsProps, Listeners } from './drag-cards';
import { cardOf } from './use-cards';

export function useDragCards(
  region: RefObject<HTMLElement | null>,
  onDrop: (id: string, date: string) => void,
) {
  const [Part, setPart] = useState<ComponentType<DragCardsProps> | null>(null);
  const isLoading = useRef(false);
  const listeners = useRef(new Map<string, Listeners>());

  const load = useCallback(() => {
    if (isLoading.current) return;
    isLoading.current = true;
    import('./drag-cards').then(
      (file) => setPart(() => file.DragCards),
      // Without it cards move by Alt with an arrow, and by their menu; the next one who comes near tries again.
      () => {
        isLoading.current = false;
      },
    );
  }, []);

  // A finger does not come near before it presses.
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches && region.current) load();
  }, [region, load]);

  const pass = (name: 'onMouseDown' | 'onTouchStart', event: SyntheticEvent) => {
    const { target } = event;
    // What opens beside a card sends its events this way too.
    if (!(target instanceof Element) || !region.current?.contains(target)) return;
    const id = cardOf(target);
    if (id !== null) listeners.current.get(id)?.[name]?.(event);
  };

  return {
    Part,
    props: { listeners, onDrop },
    handlers: {
      onPointerEnter: load,
      onMouseDown: (event: MouseEvent) => pass('onMouseDown', event),
      onTouchStart: (event: TouchEvent) => {
        load();
        pass('onTouchStart', event);
      },
    },
  };
}
