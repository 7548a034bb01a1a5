'use client';
// The person's clock in the browser, minute by minute.

import { useEffect, useMemo, useState } from 'react';
import type { Clock } from '@/lib/time/clock';

const MINUTE = 60_000;

/** Starts at `renderedAt`, which the server rendered by, so that the first render here is the same. */
export function useMinute(timeZone: string, renderedAt: number): Clock {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const current = Date.now();
      setNow(current);
      clearTimeout(timer);
      timer = setTimeout(tick, MINUTE - (current % MINUTE));
    };
    tick();
    const wake = () => document.visibilityState === 'visible' && tick();
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, []);
  return useMemo(() => ({ now, timeZone }), [now, timeZone]);
}
