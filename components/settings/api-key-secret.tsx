'use client';
// A key that was just made: the one time that its secret is shown, with what a program needs besides.

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import type { ApiKey } from '@/lib/auth/api-keys/api-key';

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

const COPIED = 'Copied.';

function Copied({ label, text }: { label: string; text: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COPIED);
    } catch {
      // Browsers offer the clipboard on https and localhost alone.
      input.current?.select();
      setSaid('It is selected: copy it with the keyboard.');
    }
  };

  return (
    <Field label={label} hint={said === COPIED ? undefined : said}>
      {(aria) => (
        <div className="flex gap-2">
          <Input
            {...aria}
            ref={input}
            readOnly
            value={text}
            spellCheck={false}
            className="min-w-0 font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <IconButton label={`Copy ${label}`} onClick={copy}>
            {said === COPIED ? <Check /> : <Copy />}
          </IconButton>
          <span role="status" className="sr-only">
            {said}
          </span>
        </div>
      )}
    </Field>
  );
}
