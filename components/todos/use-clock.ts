'use client';
// The person's clock in the browser. It stands still between the moments at which a heading would change.

import { useEffect, useMemo, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { msUntilChange } from '@/lib/todos/next-change';
import type { Todo } from '@/lib/todos/todo';

/** A longer timeout fires at once in browsers, and a sleeping computer stretches it anyway. */
const LONGEST_WAIT = 3_600_000;

/** Starts at `renderedAt`, which the server rendered by, so that the first render here is the same. */
export function useClock(todos: readonly Todo[], timeZone: string, renderedAt: number): Clock {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const current = Date.now();
    const wait = msUntilChange(todos, { now, timeZone }) - (current - now);
    const tick = () => setNow(Date.now());
    const timer = setTimeout(tick, Math.min(Math.max(wait, 0), LONGEST_WAIT));
    const wake = () => document.visibilityState === 'visible' && tick();
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [todos, timeZone, now]);
  return useMemo(() => ({ now, timeZone }), [now, timeZone]);
}
