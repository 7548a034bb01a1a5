'use client';
// The address as the page's state: a change is shown at once, without a visit to the server, and Back leads back.
//
// The address of the browser alone counts. The router may still be asking the server for the page that Back led to
// while the person goes on: its answer must not bring that page's filter back.

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Address, PATH, readAddress, writeAddress } from './address';

export function useAddress() {
  const params = useSearchParams();
  const [query, setQuery] = useState(() => params.toString());
  const address = useMemo(() => readAddress(new URLSearchParams(query)), [query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the router has been somewhere when they change
  useEffect(() => {
    const read = () => {
      const { pathname, search } = window.location;
      if (pathname === PATH) setQuery(search.slice(1));
    };
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, [params]);

  /** `replaces` for what changes with each key: Back leads to what was there before all of it. */
  const go = useCallback(
    (change: Partial<Address>, { replaces = false } = {}) => {
      const next = writeAddress({ ...address, ...change });
      if (replaces) window.history.replaceState(null, '', next);
      else window.history.pushState(null, '', next);
      setQuery(next.slice(PATH.length + 1));
    },
    [address],
  );
  return { address, go };
}
