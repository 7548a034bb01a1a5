'use client';
// Opens a field when that is wished for elsewhere, and tells when it was closed again.

import { useEffect, useRef } from 'react';

/** `wished` is to be false again after `closed`, so that it can be wished for anew. */
export function useWish(wished: boolean, isOpen: boolean, open: () => void, closed: () => void): void {
  const wasWished = useRef(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wished && !wasWished.current && !isOpen) open();
    else if (!isOpen && wasOpen.current) closed();
    wasWished.current = wished;
    wasOpen.current = isOpen;
  });
}
