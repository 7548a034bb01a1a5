'use client';
// The profile and the instructions of one list, field by field.

import type { ReactNode } from 'react';
import { type MemoryField, PROFILE_FIELDS } from '@/lib/memory/memory';
import { isList, WORDS } from './fact';
import { FactList } from './fact-list';
import { FactRow } from './fact-row';
import type { MemoryControl } from './use-memory';

type MemoryFactsProps = { keep: string; memory: MemoryControl; onFocus: (key: string) => void };

export function MemoryFacts(props: MemoryFactsProps) {
  return (
    <div className="grid gap-6">
      <section aria-labelledby="profile" className="grid gap-3">
        <h3 id="profile" className="font-semibold">
          About you
        </h3>
        <dl className="divide-y rounded-xl border">
          {PROFILE_FIELDS.map((field) => (
            <Field key={field} field={field}>
              {isList(field) ? (
                <FactList field={field} {...props} />
              ) : (
                <FactRow fact={{ field }} {...props} />
              )}
            </Field>
          ))}
        </dl>
      </section>
      <section aria-labelledby="instructions" className="grid gap-3">
        <div className="grid gap-0.5">
          <h3 id="instructions" className="font-semibold">
            Instructions
          </h3>
          <p className="text-sm text-text-muted">How you want the list kept, in your words.</p>
        </div>
        <div className="rounded-xl border px-4 py-3">
          <FactRow fact={{ field: 'instructions' }} {...props} />
        </div>
      </section>
    </div>
  );
}

function Field({ field, children }: { field: MemoryField; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <dt className="text-sm text-text-muted sm:leading-8">{WORDS[field].label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
