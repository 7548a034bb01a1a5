'use client';
// Keeps the keyboard in the list: which row is in use, going to another one, and to the next when it leaves its place.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Lines } from '@/lib/todos/lines';

type Left = { ids: ReadonlySet<string>; next: string | undefined; always: boolean };

type RowFocusOptions = {
  lines: Lines;
  list: RefObject<HTMLUListElement | null>;
  /** Has the focus where no row is left. */
  region: RefObject<HTMLElement | null>;
  /** Scrolls a line that is not drawn into view. */
  reveal: RefObject<((index: number) => void) | null>;
};

export function useRowFocus({ lines, list, region, reveal }: RowFocusOptions) {
  const known = useRef(lines);
  /** The row that has, or had, the focus last. It stays drawn, as its field may be open. */
  const cursor = useRef<string | null>(null);
  const pinned = useRef<ReadonlySet<string>>(new Set());
  const wanted = useRef<string | null>(null);
  const left = useRef<Left | null>(null);

  const rowOf = useCallback(
    (id: string) => list.current?.querySelector<HTMLElement>(`[data-todo="${CSS.escape(id)}"]`) ?? null,
    [list],
  );

  const setCursor = useCallback((id: string) => {
    cursor.current = id;
    pinned.current = new Set([id]);
  }, []);

  /** Also when the row is not drawn yet. */
  const focusRow = useCallback(
    (id: string) => {
      setCursor(id);
      const row = rowOf(id);
      if (row && focusIn(row)) return;
      wanted.current = id;
      reveal.current?.(known.current.indexOf(id));
    },
    [rowOf, setCursor, reveal],
  );

  /** To be called before rows leave their places. `always`: the next row gets the focus wherever it is now. */
  const leave = useCallback(
    (gone: string | readonly string[], always = false) => {
      const ids = new Set(typeof gone === 'string' ? [gone] : gone);
      const hasFocus = [...ids].some((id) => rowOf(id)?.contains(document.activeElement));
      if (!hasFocus && !always) return;
      left.current = { ids, next: beside(known.current, ids), always };
    },
    [rowOf],
  );

  /** Scrolls to where the row stands once it has moved. */
  const follow = useCallback(
    (id: string) => {
      wanted.current = id;
      setCursor(id);
    },
    [setCursor],
  );

  useLayoutEffect(() => {
    const hasChanged = known.current !== lines;
    known.current = lines;
    if (hasChanged && left.current) {
      const { ids, next, always } = left.current;
      left.current = null;
      const { activeElement, body } = document;
      const isHere = activeElement === body || [...ids].some((id) => rowOf(id)?.contains(activeElement));
      if (always || isHere) {
        wanted.current = null;
        if (next !== undefined) return focusRow(next);
        region.current?.querySelector<HTMLElement>('[data-quick-add], input')?.focus();
      }
    }
    const { current: id } = wanted;
    if (id === null) return;
    const row = rowOf(id);
    // It may be on its way into the view.
    if (!row && lines.indexOf(id) >= 0) return;
    wanted.current = null;
    if (!row) return;
    focusIn(row);
    row.scrollIntoView({ block: 'nearest' });
  });

  return { cursor, pinned, setCursor, focusRow, follow, leave };
}

/** The row that stays below those, else the one above. */
function beside(lines: Lines, ids: ReadonlySet<string>): string | undefined {
  const rows = lines.rows();
  const start = rows.findIndex((id) => ids.has(id));
  for (let index = Math.max(start, 0); index < rows.length; index += 1) {
    const id = rows[index];
    if (id !== undefined && !ids.has(id)) return id;
  }
  return rows[start - 1];
}

/** False where nothing in the row takes the focus yet. */
function focusIn(row: HTMLElement): boolean {
  if (row.contains(document.activeElement)) return true;
  const target =
    row.querySelector<HTMLElement>('input[type=checkbox]:not(:disabled)') ??
    row.querySelector<HTMLElement>('button:not(:disabled)');
  target?.focus();
  return target !== null;
}
