'use client';
// The public link of one chat, as the server has it, and what can be done with it.

import { useEffect, useEffectEvent, useState } from 'react';
import type { Share } from '@/lib/threads/share';
import { type Answer, requestJson } from '../request-json';

/** Undefined until it is known; null for a chat that is not shared. */
export type ShareState = Share | null | undefined;

export function useShare(threadId: string) {
  const [share, setShare] = useState<ShareState>(undefined);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const url = `/api/threads/${threadId}/share`;

  /** Whether it worked. Only one request is under way at a time. */
  async function ask<Data>(method: string, read: (data: Data) => Share | null): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const answer = await requestJson<Data>(url, method);
    setBusy(false);
    setFailure(sentenceOf(answer));
    if (answer.failure) return false;
    setShare(read(answer.data));
    return true;
  }

  const load = () => ask<{ share: Share | null }>('GET', (data) => data.share);
  const publish = () => ask<Share>('POST', (made) => made);
  const revoke = () => ask<void>('DELETE', () => null);

  const loadFirst = useEffectEvent(load);
  useEffect(() => {
    void loadFirst();
  }, []);

  return { share, failure, busy, load, publish, revoke };
}

function sentenceOf({ failure }: Answer<unknown>): string {
  if (failure?.code === 'offline')
    return 'The server cannot be reached. Check your connection, then try again.';
  return failure?.message ?? '';
}
