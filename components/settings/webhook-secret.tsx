'use client';
// The secret by which a program checks that a webhook comes from here; shown when it is asked for.

import { useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { Copied } from './copied';

export function WebhookSecret() {
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState('');

  const show = async () => {
    const answer = await requestJson<{ secret: string }>('/api/webhook-secret');
    setFailure(answer.failure?.message ?? '');
    setSecret(answer.data?.secret ?? '');
  };

  return (
    <section aria-labelledby="webhooks" className="grid gap-3">
      <h2 id="webhooks" className="font-semibold">
        Webhooks
      </h2>
      <p className="max-w-prose text-sm text-text-muted">
        A run that names a webhook tells it when it ends. Each delivery is signed after the Standard Webhooks
        specification, so that the receiver can check with this secret that it comes from your account.
      </p>
      {secret ? (
        <Copied label="Signing secret" text={secret} />
      ) : (
        <Button onClick={show} className="w-fit">
          Show the signing secret
        </Button>
      )}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure}
      </p>
    </section>
  );
}
