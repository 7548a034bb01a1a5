'use client';
// A part of the screen in a file of its own.

import { useEffect, useEffectEvent, useState } from 'react';

type PartOptions<Part> = {
  needed: boolean;
  /** The same function at every call. */
  load: () => Promise<Part>;
  /** What a page may bring along: then nothing is loaded. */
  given?: Part | null;
  onFailure?: () => void;
};

/** Null until it is there; it is loaded once it is needed. */
export function usePart<Part>({ needed, load, given = null, onFailure }: PartOptions<Part>): Part | null {
  const [part, setPart] = useState<Part | null>(() => given);
  const fail = useEffectEvent(() => onFailure?.());
  useEffect(() => {
    if (!needed || part) return;
    let wanted = true;
    load().then(
      (loaded) => wanted && setPart(() => loaded),
      () => wanted && fail(),
    );
    return () => {
      wanted = false;
    };
  }, [needed, part, load]);
  return part;
}
