'use client';
// The question of each-question.tsx as a promise.

import { useCallback, useEffect, useRef, useState } from 'react';

type Answer = (every: boolean | null) => void;

/** `ask` resolves to true for all that follow, to false for this one alone, and to null to leave it. */
export function useEachQuestion(): { ask: () => Promise<boolean | null>; answer: Answer | null } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const open = useRef<Answer | null>(null);
  const ask = useCallback(() => {
    // Whoever goes on without an answer meant what they were looking at.
    open.current?.(false);
    return new Promise<boolean | null>((resolve) => {
      const settle: Answer = (every) => {
        if (open.current !== settle) return;
        open.current = null;
        setAnswer(null);
        resolve(every);
      };
      open.current = settle;
      setAnswer(() => settle);
    });
  }, []);
  useEffect(() => () => open.current?.(false), []);
  return { ask, answer };
}
