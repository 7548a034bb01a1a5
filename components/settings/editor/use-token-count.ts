'use client';
// How many tokens a text is, as language models count; the server knows, and is asked once the typing rests.

import { useEffect, useState } from 'react';
import { requestJson } from '@/components/request-json';

/** How long the typing must rest, in milliseconds. */
const REST = 400;

/** Null until it is known, and where it cannot be: nobody needs it to go on. */
export function useTokenCount(text: string): number | null {
  const [tokens, setTokens] = useState<number | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      const { data } = await requestJson<{ tokens: number }>('/api/tokens', 'POST', { text });
      if (!isStale) setTokens(data?.tokens ?? null);
    }, REST);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return tokens;
}
