'use client';
// The lines of a list that are drawn: of a short list all, of a long one those around the view, once the part that
// knows them has been loaded.

import {
  type ComponentType,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Line, Lines } from '@/lib/todos/lines';
import { estimatedHeight } from './line-height';
import type { LineWindow, VirtualLines } from './virtual-lines';

/** So many lines come with the page; the others follow, out of sight, once the page can be used. */
const AT_FIRST = 60;
/** Lists of more lines than this draw only a part of them. */
const LONG = 100;

/** `index`: its place among all; `gap`: the empty room above it, in pixels. */
type DrawnLine = { line: Line; index: number; gap: number };

/** `rest`: the empty room below all. */
type Drawn = { drawn: DrawnLine[]; rest: number };

export function useLineWindow(lines: Lines, list: RefObject<HTMLUListElement | null>) {
  const isLong = lines.length > LONG;
  const [Part, setPart] = useState<ComponentType<Parameters<typeof VirtualLines>[0]> | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [shown, setShown] = useState<LineWindow | null>(null);
  const reveal = useRef<((index: number) => void) | null>(null);

  useEffect(() => {
    if (!isLong) startTransition(() => setIsWhole(true));
    else if (!Part) {
      import('./virtual-lines').then(
        (file) => setPart(() => file.VirtualLines),
        // Slow is better than short.
        () => startTransition(() => setIsWhole(true)),
      );
    }
  }, [isLong, Part]);

  const isVirtual = isLong && Part !== null;
  const { drawn, rest } = useMemo(
    () => (isVirtual && shown ? within(lines, shown) : first(lines, isWhole && !isVirtual)),
    [lines, isVirtual, shown, isWhole],
  );

  // A row does not change with its place, so it need not be rendered again to be told: this goes past React.
  useLayoutEffect(() => {
    const elements = [...(list.current?.children ?? [])].filter((one) => !one.hasAttribute('aria-hidden'));
    const isPart = drawn.length < lines.length;
    for (const [at, { index }] of drawn.entries()) {
      const element = elements[at];
      if (!element) continue;
      tell(element, 'data-index', isPart ? index : null);
      tell(element, 'aria-posinset', isPart ? index + 1 : null);
      tell(element, 'aria-setsize', isPart ? lines.length : null);
    }
  });

  const onWindow = useCallback(
    (next: LineWindow) => setShown((before) => (before && isSame(before, next) ? before : next)),
    [],
  );
  return {
    drawn,
    rest,
    reveal,
    virtual: isVirtual && Part ? { Part, props: { lines, list, onWindow, reveal } } : null,
  };
}

function tell(element: Element, name: string, value: number | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

function first(lines: Lines, isWhole: boolean): Drawn {
  const count = isWhole ? lines.length : AT_FIRST;
  const drawn: DrawnLine[] = [];
  let rest = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines.at(index);
    if (line && index < count) drawn.push({ line, index, gap: 0 });
    else rest += estimatedHeight(line);
  }
  return { drawn, rest };
}

function within(lines: Lines, { items, height }: LineWindow): Drawn {
  const drawn: DrawnLine[] = [];
  let end = 0;
  for (const item of items) {
    const line = lines.at(item.index);
    if (!line) continue;
    drawn.push({ line, index: item.index, gap: Math.max(0, item.start - end) });
    end = item.end;
  }
  return { drawn, rest: Math.max(0, height - end) };
}

function isSame(a: LineWindow, b: LineWindow): boolean {
  return (
    a.height === b.height &&
    a.items.length === b.items.length &&
    a.items.every((item, at) => item.index === b.items[at]?.index && item.start === b.items[at]?.start)
  );
}
