'use client';
// Where a card stands, for what opens beside it.

import { type RefObject, useRef } from 'react';

type Anchor = { getBoundingClientRect: () => DOMRect };

/** Once its card is gone the last place stays. */
export function useCardAnchor(region: RefObject<HTMLElement | null>, id: string): RefObject<Anchor> {
  const place = useRef(new DOMRect());
  return useRef<Anchor>({
    getBoundingClientRect: () => {
      const card = region.current?.querySelector(`[data-card="${CSS.escape(id)}"]`);
      if (card) place.current = card.getBoundingClientRect();
      return place.current;
    },
  });
}
