'use client';
// Which lines of a long list are drawn: those in view and some around them. Loaded for long lists alone. It draws
// nothing itself, so that the rows stay the same elements whether their list is long or short.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Lines } from '@/lib/todos/lines';
import { estimatedHeight } from './line-height';

/** Lines that are drawn, with their edges in pixels from the list's top. */
export type LineWindow = { items: { index: number; start: number; end: number }[]; height: number };

type VirtualLinesProps = {
  lines: Lines;
  list: RefObject<HTMLUListElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Ids of lines that are drawn wherever they are: the one in use must not go away under the hand. */
  pinned: RefObject<ReadonlySet<string>>;
  onWindow: (window: LineWindow) => void;
  /** Scrolls a line into view. */
  reveal: RefObject<((index: number) => void) | null>;
};

/** Lines above and below the view: the next arrow key finds its row. */
const AROUND = 10;

export function VirtualLines({ lines, list, scroller, pinned, onWindow, reveal }: VirtualLinesProps) {
  const [above, setAbove] = useState(0);
  const idOf = useCallback((index: number) => lines.at(index)?.id ?? index, [lines]);
  const rangeOf = useCallback(
    (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      // It sticks to the top of the view.
      const heading = lines.headings.findLast((index) => index <= range.startIndex);
      if (heading !== undefined) indexes.add(heading);
      for (const id of pinned.current) {
        const index = lines.indexOf(id);
        if (index >= 0) indexes.add(index);
      }
      return [...indexes].sort((a, b) => a - b);
    },
    [lines, pinned],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    estimateSize: (index) => estimatedHeight(lines.at(index)),
    getItemKey: idOf,
    rangeExtractor: rangeOf,
    overscan: AROUND,
    scrollMargin: above,
  });

  useEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
    return () => {
      reveal.current = null;
    };
  }, [virtualizer, reveal]);

  const items = virtualizer.getVirtualItems();
  const height = virtualizer.getTotalSize();
  useLayoutEffect(() => {
    const places = items.map(({ index, start, end }) => ({ index, start: start - above, end: end - above }));
    onWindow({ items: places, height });
  }, [items, height, above, onWindow]);

  useEffect(() => {
    const before = list.current?.previousElementSibling;
    if (!before) return;
    const observer = new ResizeObserver(([entry]) => setAbove(Math.round(entry?.contentRect.height ?? 0)));
    observer.observe(before);
    return () => observer.disconnect();
  }, [list]);

  // After each rendering, because rows tell their height only by being there. Those that are known are watched: to ask
  // them would cost a layout.
  useLayoutEffect(() => {
    for (const element of list.current?.children ?? []) {
      if (!(element instanceof HTMLElement) || !element.hasAttribute('data-index')) continue;
      const id = element.dataset.todo ?? element.dataset.line ?? '';
      if (virtualizer.elementsCache.get(id) !== element) virtualizer.measureElement(element);
    }
    virtualizer.measureElement(null);
  });
  return null;
}
