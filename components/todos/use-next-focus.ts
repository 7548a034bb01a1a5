'use client';
// Keeps the keyboard in the list: when the row in use leaves its place, the row after it gets the focus.

import { useCallback, useEffect, useRef } from 'react';

export function useNextFocus(todos: unknown) {
  const list = useRef<HTMLElement>(null);
  const wanted = useRef<{ left: string; next: string | undefined } | null>(null);

  const rowOf = (id: string | undefined) =>
    id === undefined ? null : (list.current?.querySelector(`[data-todo="${id}"]`) ?? null);

  /** To be called before the row leaves. */
  const leave = useCallback((id: string) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])];
    const index = rows.findIndex((row) => row.dataset.todo === id);
    if (!rows[index]?.contains(document.activeElement)) return;
    wanted.current = { left: id, next: (rows[index + 1] ?? rows[index - 1])?.dataset.todo };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the list has changed
  useEffect(() => {
    if (wanted.current === null) return;
    const { left, next } = wanted.current;
    wanted.current = null;
    const { activeElement, body } = document;
    if (activeElement !== body && !rowOf(left)?.contains(activeElement)) return;
    const target = rowOf(next)?.querySelector('input[type=checkbox]') ?? list.current?.querySelector('input');
    if (target instanceof HTMLElement) target.focus();
  }, [todos]);

  return { list, leave };
}
