'use client';
// The second step to a new assistant: its name and look, and the role that it would start with.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { type Failure, requestJson } from '@/components/request-json';
import { Button, buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Assistant } from '@/lib/assistants/assistant';
import { NAME_LIMIT } from '@/lib/assistants/limits';
import type { Template } from '@/lib/assistants/templates';
import { ColorPicker } from '../color-picker';
import { IconPicker } from '../icon-picker';
import { CategoryField } from './category-field';
import { firstDraft, type Known, withName } from './new-assistant';
import { RolePreview } from './role-preview';

export type Origin =
  | { kind: 'nothing'; role: string }
  | ({ kind: 'template' } & Template)
  | ({ kind: 'assistant' } & Assistant);

type NewAssistantFormProps = { origin: Origin; known: Known[] };

export function NewAssistantForm({ origin, known }: NewAssistantFormProps) {
  const [draft, setDraft] = useState(() => firstDraft(origin, known));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const name = useRef<HTMLInputElement>(null);
  const errorOf = (field: string) => failure?.field === field && failure.message;

  // Not with a finger: the keyboard would cover what there is to see.
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) name.current?.select();
  }, []);

  const change = (fields: Partial<typeof draft>) => {
    setDraft((known) => ({ ...known, ...fields }));
    setFailure(null);
  };

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { isCategoryChosen: _, ...fields } = draft;
    const body = { from: fromOf(origin), ...fields };
    const answer = await requestJson<{ assistant: Assistant }>('/api/assistants', 'POST', body);
    if (answer.data) return router.push(`/settings/assistants/${answer.data.assistant.id}`);
    setBusy(false);
    setFailure(answer.failure);
    if (answer.failure.field === 'name') name.current?.focus();
  };

  const shownName = draft.name.trim() || 'New assistant';
  return (
    <form
      noValidate
      onSubmit={create}
      data-color={draft.color}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
    >
      <div className="flex items-center gap-3">
        <AssistantMark name={shownName} color={draft.color} icon={draft.icon} size="large" />
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-semibold text-2xl">{shownName}</h1>
          <p className="truncate text-sm text-text-muted">{originWords(origin)}</p>
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-5">
          <Field label="Name" error={errorOf('name')}>
            {(aria) => (
              <Input
                {...aria}
                ref={name}
                value={draft.name}
                maxLength={NAME_LIMIT}
                autoComplete="off"
                onChange={(event) => {
                  setDraft((known) => withName(known, event.target.value));
                  setFailure(null);
                }}
              />
            )}
          </Field>
          <ColorPicker value={draft.color} onChange={(color) => change({ color })} />
          <IconPicker value={draft.icon} name={shownName} onChange={(icon) => change({ icon })} />
          <CategoryField
            value={draft.category}
            known={known}
            error={errorOf('category')}
            onChange={(category) => change({ category, isCategoryChosen: true })}
          />
        </div>
        <RolePreview role={origin.role} />
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t bg-background px-4 py-3 sm:mx-0 sm:px-0">
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {busy ? 'Creating…' : 'Create assistant'}
        </Button>
        <Link
          href="/settings/assistants/new"
          prefetch={false}
          className={buttonClass({ variant: 'quiet', size: 'medium' })}
        >
          Back
        </Link>
        <p role="alert" className="w-full text-danger text-sm empty:hidden">
          {!['name', 'category'].includes(failure?.field ?? '') && failure?.message}
        </p>
      </div>
    </form>
  );
}

function fromOf(origin: Origin) {
  if (origin.kind === 'template') return { template: origin.id };
  return origin.kind === 'assistant' ? { assistant: origin.id } : null;
}

function originWords(origin: Origin): string {
  if (origin.kind === 'template') return origin.description;
  if (origin.kind === 'assistant') return `A copy of ${origin.name}. Its history begins at version 1.`;
  return 'From nothing. You write its role in the next step.';
}
