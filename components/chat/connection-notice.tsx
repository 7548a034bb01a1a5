'use client';
// Says that the connection is gone, also while nothing is asked for, and that it is back.

import { Wifi, WifiOff } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Milliseconds for which "back" is said. */
const SAID = 4000;

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

type ConnectionNoticeProps = {
  /** An answer was cut off; another notice says so already. */
  isCut: boolean;
};

export function ConnectionNotice({ isCut }: ConnectionNoticeProps) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const isLost = !isOnline || isCut;
  const wasLost = useRef(false);
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    if (isLost) {
      wasLost.current = true;
      setIsBack(false);
      return;
    }
    if (!wasLost.current) return;
    wasLost.current = false;
    setIsBack(true);
    const timer = setTimeout(() => setIsBack(false), SAID);
    return () => clearTimeout(timer);
  }, [isLost]);

  const isOffline = !isOnline && !isCut;
  return (
    <div role="status">
      {(isOffline || isBack) && (
        <p className="mb-2 flex items-center gap-2 px-1 text-sm text-text-muted">
          {isOffline ? (
            <WifiOff aria-hidden className="size-4 shrink-0" />
          ) : (
            <Wifi aria-hidden className="size-4 shrink-0" />
          )}
          {isOffline ? 'You are offline. What you write here is kept.' : 'Connected again.'}
        </p>
      )}
    </div>
  );
}
