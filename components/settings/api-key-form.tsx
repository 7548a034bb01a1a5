'use client';
// Asks for a name and makes an API key.

import { type FormEvent, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ApiKey } from '@/lib/auth/api-keys/api-key';

type ApiKeyFormProps = { onCreated: (made: { key: ApiKey; secret: string }) => void };

export function ApiKeyForm({ onCreated }: ApiKeyFormProps) {
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await requestJson<{ key: ApiKey; secret: string }>('/api/keys', 'POST', { name });
    setBusy(false);
    setFailure(answer.failure?.message ?? '');
    if (!answer.data) return;
    setName('');
    onCreated(answer.data);
  };

  return (
    <form noValidate aria-labelledby="new-key" onSubmit={create} className="grid gap-4 rounded-xl border p-4">
      <h2 id="new-key" className="font-semibold">
        New key
      </h2>
      <Field
        label="Name"
        hint={failure ? undefined : 'The program or the machine that will use it.'}
        error={failure}
      >
        {(aria) => (
          <Input
            {...aria}
            name="name"
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" aria-disabled={busy} className="w-fit">
        Create key
      </Button>
    </form>
  );
}
