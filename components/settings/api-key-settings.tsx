'use client';

// API keys: make one, see which there are and when they were used, revoke them.

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { requestJson } from '@/components/request-json';
import type { ApiKey } from '@/lib/auth/api-keys/api-key';
import { AllSettingsLink } from './all-settings-link';
import { ApiKeyForm } from './api-key-form';
import { ApiKeyList } from './api-key-list';
import { ApiKeySecret } from './api-key-secret';
import { WebhookSecret } from './webhook-secret';

type ApiKeySettingsProps = {
  initial: ApiKey[];
  guest: boolean;
  /** When the server read the keys, in milliseconds since 1970. */
  now: number;
};

type Created = { key: ApiKey; secret: string };

export function ApiKeySettings({ initial, guest, now }: ApiKeySettingsProps) {
  const [keys, setKeys] = useState(initial);
  const [created, setCreated] = useState<Created | null>(null);
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const show = (made: Created) => {
    setKeys((list) => [made.key, ...list]);
    setCreated(made);
    setStatus(`The key ${made.key.name} is made. It is shown only now.`);
  };

  const revoke = async (key: ApiKey): Promise<string | null> => {
    const { failure } = await requestJson(`/api/keys/${key.id}`, 'DELETE');
    // Somebody may have revoked it elsewhere, which is what was asked for.
    if (failure && failure.code !== 'not_found') return failure.message;
    setKeys((list) => list.filter(({ id }) => id !== key.id));
    setCreated((shown) => (shown?.key.id === key.id ? null : shown));
    setStatus(`The key ${key.name} is revoked.`);
    return null;
  };

  // The button that was pressed went with its key: whoever uses the keyboard goes on from the list.
  const count = useRef(keys.length);
  useEffect(() => {
    if (keys.length < count.current) heading.current?.focus();
    count.current = keys.length;
  }, [keys.length]);

  return (
    <div className="grid gap-6">
      <div className="grid gap-0.5">
        <div className="flex items-center gap-3">
          <h1 className="min-w-0 flex-1 font-semibold text-2xl">API keys</h1>
          <AllSettingsLink />
        </div>
        <p className="max-w-prose text-sm text-text-muted">
          With a key, a program reaches your assistants, lists and chats through the{' '}
          <Link href="/docs/api" prefetch={false} className="underline underline-offset-2">
            Agent Server API
          </Link>{' '}
          and MCP. Whoever has a key can read and change all of them, so give each program its own and keep it
          secret.
        </p>
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-4 lg:order-last">
          <ApiKeyForm onCreated={show} />
          {guest && <GuestNote />}
        </div>
        <div className="grid min-w-0 gap-8">
          {created && <ApiKeySecret key={created.key.id} created={created} onDone={() => setCreated(null)} />}
          <section aria-labelledby="keys" className="grid gap-3">
            <h2 id="keys" ref={heading} tabIndex={-1} className="w-fit font-semibold">
              Your keys
            </h2>
            <ApiKeyList keys={keys} now={now} onRevoke={revoke} />
          </section>
          <WebhookSecret />
        </div>
      </div>
      <p role="status" className="sr-only">
        {status}
      </p>
    </div>
  );
}

function GuestNote() {
  return (
    <p className="text-sm text-text-muted">
      You are a guest, known by the cookie of this browser alone. A key goes on working after the cookie is
      gone, but then you can no longer see or revoke it here.{' '}
      <Link href="/register" className="underline underline-offset-2">
        Sign up
      </Link>{' '}
      to keep hold of your keys.
    </p>
  );
}
