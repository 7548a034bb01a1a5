'use client';
// Sign-in through GitHub or Google, where the server is set up for it.

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ProviderName } from '@/lib/auth/options';
import { nextAuthPost } from './next-auth-post';

type ProviderButtonsProps = { providers: ProviderName[]; verb: string; next: string };

export function ProviderButtons({ providers, verb, next }: ProviderButtonsProps) {
  const [message, setMessage] = useState('');
  const go = async (id: string) => {
    const { url, failure } = await nextAuthPost(`signin/${id}`, { callbackUrl: next });
    if (failure) setMessage(failure.message);
    else window.location.assign(url);
  };
  return (
    <div className="grid gap-2">
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => go(id)}>
          {verb} {name}
        </Button>
      ))}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {message}
      </p>
    </div>
  );
}
