'use client';
// The field of an edit in place, with what was saved meanwhile by somebody else.

import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { MEMORY_LIMITS } from '@/lib/memory/memory';
import { type Fact, inWords, WORDS } from './fact';
import type { FactEdit } from './use-fact-edit';

type FactFormProps = {
  fact: Fact;
  label: string;
  editing: FactEdit;
  /** The edit is over: saved, or given up. */
  onOver: (isSaved: boolean) => void;
};

export function FactForm({ fact, label, editing, onOver }: FactFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { edit, busy, failure, clash, isKept } = editing;
  useEffect(() => {
    // What was kept from before a reload does not take the focus from where the person is.
    if (!isKept) field.current?.focus();
  }, [isKept]);
  if (!edit) return null;

  const isLong = fact.field === 'instructions';
  const Control = isLong ? Textarea : Input;
  const giveUp = () => {
    editing.close();
    onOver(false);
  };
  const finish = async (saving: Promise<boolean>) => {
    if (await saving) onOver(true);
  };

  return (
    <form
      noValidate
      className="grid min-w-0 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void finish(clash ? editing.saveMine() : editing.save());
      }}
    >
      <Control
        ref={field}
        aria-label={label}
        aria-invalid={failure ? true : undefined}
        aria-describedby={failure || isKept ? id : undefined}
        autoComplete="off"
        maxLength={isLong ? MEMORY_LIMITS.instructions : MEMORY_LIMITS.fact}
        placeholder={WORDS[fact.field].hint}
        value={edit.text}
        readOnly={clash !== null}
        onChange={(event) => editing.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') giveUp();
          if (isLong && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
      {(failure || isKept) && (
        <p
          id={id}
          role={failure ? 'alert' : undefined}
          className={`text-sm ${failure ? 'text-danger' : 'text-text-muted'}`}
        >
          {failure?.message ?? 'Here is what you typed and did not save.'}
        </p>
      )}
      {clash && (
        <div className="grid gap-2 rounded-lg border border-danger bg-danger-soft p-3 text-sm">
          <p role="alert" className="font-medium">
            This was changed while you were editing it.
          </p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 [overflow-wrap:anywhere]">
            <dt className="text-text-muted">Now</dt>
            <dd className="whitespace-pre-wrap">{inWords(clash.now[fact.field])}</dd>
            <dt className="text-text-muted">With yours</dt>
            <dd className="whitespace-pre-wrap">{inWords(clash.wanted[fact.field])}</dd>
          </dl>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" aria-disabled={busy || undefined}>
          {clash ? 'Save mine' : 'Save'}
        </Button>
        <Button size="small" variant="quiet" disabled={busy} onClick={giveUp}>
          {clash ? 'Keep what is there' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
}
