'use client';
// A component that a page may bring along, and that is loaded once it is needed where the page does not.

import { useEffect, useState } from 'react';

/** How long after a failure it is tried again, in milliseconds. */
const AGAIN = 2_000;

/** Null until it is there. `load` is the same function at every call. */
export function usePagePart<Component>(
  given: Component | null,
  load: () => Promise<Component>,
  needed: boolean,
): Component | null {
  const [loaded, setLoaded] = useState<Component | null>(() => given);
  useEffect(() => {
    if (!needed || loaded) return;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const attempt = () =>
      load().then(
        (component) => wanted && setLoaded(() => component),
        () => {
          if (wanted) timer = setTimeout(attempt, AGAIN);
        },
      );
    attempt();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [load, needed, loaded]);
  return loaded;
}
