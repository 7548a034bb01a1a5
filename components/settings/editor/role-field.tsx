'use client';
// The role prompt: a large field that says how long its text is, in characters and in tokens.

import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { ROLE_LIMIT } from '@/lib/assistants/limits';
import { useTokenCount } from './use-token-count';

const count = new Intl.NumberFormat('en');

type RoleFieldProps = { value: string; error: ReactNode; onChange: (role: string) => void };

export function RoleField({ value, error, onChange }: RoleFieldProps) {
  const tokens = useTokenCount(value);
  const excess = value.length - ROLE_LIMIT;
  return (
    <Field
      label="Role prompt"
      error={error}
      hint={
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>What it should do and how it should speak.</span>
          <span className="tabular-nums">
            {excess > 0 ? (
              <span className="font-medium text-danger">{count.format(excess)} characters too many</span>
            ) : (
              `${count.format(value.length)} of ${count.format(ROLE_LIMIT)} characters`
            )}
            {tokens !== null && ` · about ${count.format(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`}
          </span>
        </span>
      }
    >
      {(aria) => (
        <Textarea
          {...aria}
          value={value}
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
          className="max-h-[70dvh] min-h-[max(16rem,38dvh)] overflow-y-auto px-4 py-3.5 leading-relaxed"
        />
      )}
    </Field>
  );
}
