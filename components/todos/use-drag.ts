'use client';
// Rows that can be dragged: by their grip with a mouse, by a long press with a finger, by keys on the grip. What
// drags is loaded once somebody comes near the list.

import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type SyntheticEvent,
  type TouchEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { DragLinesProps, Listeners } from './drag-lines';

export function useDrag(list: RefObject<HTMLElement | null>, isOn: boolean) {
  const [Part, setPart] = useState<ComponentType<DragLinesProps> | null>(null);
  const isLoading = useRef(false);
  const listeners = useRef(new Map<string, Listeners>());

  const load = useCallback(() => {
    if (!isOn || isLoading.current) return;
    isLoading.current = true;
    import('./drag-lines').then(
      (file) => setPart(() => file.DragLines),
      // Without it rows move by Alt with an arrow, and by their menu; the next one who comes near tries again.
      () => {
        isLoading.current = false;
      },
    );
  }, [isOn]);

  // A finger does not come near before it presses.
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches && list.current?.checkVisibility()) load();
  }, [list, load]);

  const pass = (name: 'onMouseDown' | 'onTouchStart' | 'onKeyDown', event: SyntheticEvent) => {
    const { target } = event;
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-todo]')?.dataset.todo : undefined;
    if (id !== undefined) listeners.current.get(id)?.[name]?.(event);
  };
  const isGrip = ({ target }: SyntheticEvent) => target instanceof Element && !!target.closest('[data-grip]');

  return {
    Part: isOn ? Part : null,
    listeners,
    handlers: {
      onPointerEnter: load,
      onFocus: load,
      onMouseDown: (event: MouseEvent) => isGrip(event) && pass('onMouseDown', event),
      onKeyDown: (event: KeyboardEvent) => isGrip(event) && pass('onKeyDown', event),
      onTouchStart(event: TouchEvent) {
        load();
        const isField = event.target instanceof Element && event.target.closest('[data-edit], textarea');
        if (!isField) pass('onTouchStart', event);
      },
    },
  };
}
