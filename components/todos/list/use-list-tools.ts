'use client';
// Loads what is done with rows from outside them (list-tools.tsx) once somebody comes near the list or wants it by a
// key, which waits for it.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFetchFailure } from '../../ui/use-loaded';
import { usePart } from '../../ui/use-part';

const load = () => {
  // Beside it: it is wanted next.
  import('./drag-lines').catch(() => {});
  return import('./list-tools').then((file) => file.ListTools);
};

/** What the tools do for the keys. */
export type Tools = {
  step: (id: string, by: -1 | 1) => void;
  /** Those below are of all rows that are selected. */
  complete: () => void;
  openDay: () => void;
  clear: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
};

export function useListTools(region: RefObject<HTMLElement | null>) {
  const [isNear, setNear] = useState(false);
  const tools = useRef<Tools | null>(null);
  const early = useRef<((tools: Tools) => void)[]>([]);
  const tell = useFetchFailure();
  const ListTools = usePart({
    needed: isNear,
    load,
    onFailure: () => {
      setNear(false);
      // Who only came near misses nothing, and the next time it is tried again.
      if (early.current.splice(0).length > 0) tell();
    },
  });
  const comeNear = useCallback(() => setNear(true), []);

  // A finger does not come near before it presses.
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches && region.current?.checkVisibility()) setNear(true);
  }, [region]);

  const withTools = (act: (tools: Tools) => void) => {
    if (tools.current) return act(tools.current);
    early.current.push(act);
    setNear(true);
  };

  const ready = useCallback((given: Tools) => {
    tools.current = given;
    for (const act of early.current.splice(0)) act(given);
  }, []);
  return { ListTools, comeNear, ready, withTools };
}
