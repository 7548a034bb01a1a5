'use client';
// A key that was just made: the one time that its secret is shown, with what a program needs besides.

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ApiKey } from '@/lib/auth/api-keys/api-key';
import { Copied } from './copied';

type ApiKeySecretProps = { created: { key: ApiKey; secret: string }; onDone: () => void };

export function ApiKeySecret({ created: { key, secret }, onDone }: ApiKeySecretProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { origin } = window.location;
  return (
    <section aria-labelledby="secret" className="grid gap-4 rounded-xl border border-accent p-4">
      <h2 id="secret" ref={heading} tabIndex={-1} className="w-fit font-semibold wrap-anywhere">
        Copy the key “{key.name}” now
      </h2>
      <p className="text-sm text-text-muted">
        It is shown only this once. Programs send it in the header x-api-key.
      </p>
      <Copied label="Key" text={secret} />
      <Copied label="Agent Server API" text={`${origin}/api/langgraph`} />
      <Copied label="MCP" text={`${origin}/api/mcp`} />
      <Button onClick={onDone} className="w-fit">
        I have copied it
      </Button>
    </section>
  );
}
