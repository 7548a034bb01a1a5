'use client';
// Rows that are selected, by Ctrl or Command and a click, by Shift, or by keys.

import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import type { Lines } from '@/lib/todos/lines';
import { among, everything, extended, NOTHING, toggled } from './selection';

export function useSelection(lines: Lines, inUse: () => string | null) {
  const [chosen, setChosen] = useState(NOTHING);
  const selection = useMemo(
    () => (chosen.ids.size === 0 ? chosen : among(chosen, lines.rows())),
    [chosen, lines],
  );

  const toggle = useCallback((id: string) => setChosen((before) => toggled(before, id)), []);
  const clear = useCallback(() => setChosen(NOTHING), []);
  const extendTo = useCallback(
    (id: string, from: string | null) => setChosen((before) => extended(before, lines.rows(), id, from)),
    [lines],
  );
  const selectAll = useCallback(() => setChosen(everything(lines.rows())), [lines]);

  /**
   * A click with such a key selects, whatever it meets in the row, but for links and fields. For a finger the first
   * one is selected by the row's menu; the others need a tap.
   */
  const onClick = (event: MouseEvent) => {
    const isTap = selection.ids.size > 0 && matchMedia('(pointer: coarse)').matches;
    const id = isTap || hasKey(event) ? rowOf(event) : null;
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) extendTo(id, inUse());
    else toggle(id);
  };
  /** Shift with a click would select the text between. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey && rowOf(event) !== null) event.preventDefault();
  };

  return { ids: selection.ids, toggle, clear, extendTo, selectAll, onClick, onMouseDown };
}

const hasKey = ({ shiftKey, ctrlKey, metaKey, altKey }: MouseEvent) =>
  (shiftKey || ctrlKey || metaKey) && !altKey;

function rowOf({ target }: MouseEvent): string | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('a, textarea, [data-edit], input:not([type=checkbox])')) return null;
  return target.closest<HTMLElement>('[data-todo]')?.dataset.todo ?? null;
}
