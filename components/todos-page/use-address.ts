'use client';
// The address as the page's state: a change is shown at once, without a visit to the server, and Back leads back.

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type Address, readAddress, writeAddress } from './address';

export function useAddress() {
  const params = useSearchParams();
  const address = useMemo(() => readAddress(new URLSearchParams(params)), [params]);
  /** `replaces` for what changes with each key: Back leads to what was there before all of it. */
  const go = useCallback(
    (change: Partial<Address>, { replaces = false } = {}) => {
      const next = writeAddress({ ...address, ...change });
      if (replaces) window.history.replaceState(null, '', next);
      else window.history.pushState(null, '', next);
    },
    [address],
  );
  return { address, go };
}
