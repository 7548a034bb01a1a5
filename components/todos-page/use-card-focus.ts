'use client';
// Keeps the keyboard among cards: going from one to another, staying with one that moves, and going to the next
// when one goes away.

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';

export function useCardFocus(region: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null);
  const left = useRef<{ id: string; next: string | null } | null>(null);

  const cardsIn = useCallback(
    () => [...(region.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])],
    [region],
  );
  const cardOf = useCallback((id: string) => cardsIn().find(({ dataset }) => dataset.card === id), [cardsIn]);

  useLayoutEffect(() => {
    if (left.current) {
      const { id, next } = left.current;
      left.current = null;
      if (!cardOf(id) && document.activeElement === document.body) wanted.current = next;
    }
    const card = wanted.current === null ? undefined : cardOf(wanted.current);
    if (!card) return;
    wanted.current = null;
    focusCard(card);
  });

  return useMemo(
    () => ({
      cardsIn,
      focusOn: (id: string) => {
        const card = cardOf(id);
        if (card) focusCard(card);
      },
      /** It is about to stand elsewhere, and has the focus there too. */
      follow: (id: string) => {
        wanted.current = id;
      },
      /** It may be about to go away. */
      leave: (id: string) => {
        const cards = cardsIn();
        const at = cards.findIndex(({ dataset }) => dataset.card === id);
        if (!cards[at]?.contains(document.activeElement)) return;
        const next = cards[at + 1] ?? cards[at - 1];
        left.current = { id, next: next?.dataset.card ?? null };
      },
    }),
    [cardsIn, cardOf],
  );
}

export type CardFocus = ReturnType<typeof useCardFocus>;

function focusCard(card: HTMLElement): void {
  card.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
