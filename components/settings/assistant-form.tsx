'use client';
// Name, colour and role prompt of an assistant, with one button that saves them as a version.

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { ROLE_LIMIT } from '@/lib/assistants/limits';
import { ColorPicker } from './color-picker';
import { ConflictNotice } from './conflict-notice';
import type { useAssistantEditor } from './use-assistant-editor';

const count = new Intl.NumberFormat('en');

export function AssistantForm({ editor }: { editor: ReturnType<typeof useAssistantEditor> }) {
  const { draft, failure, conflict, isDirty, busy, notice, change } = editor;
  const errorOf = (field: string) => failure?.field === field && failure.message;
  const isShown = ['name', 'role', 'note'].includes(failure?.field ?? '');
  return (
    <form
      noValidate
      className="grid min-w-0 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        editor.save(draft.base);
      }}
    >
      <Field label="Name" error={errorOf('name')}>
        {(aria) => (
          <Input
            {...aria}
            value={draft.name}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <ColorPicker value={draft.color} onChange={(color) => change({ color })} />
      <Field
        label="Role prompt"
        hint={`What it should do and how it should speak. ${count.format(draft.role.length)} of ${count.format(ROLE_LIMIT)} characters.`}
        error={errorOf('role')}
      >
        {(aria) => (
          <Textarea
            {...aria}
            value={draft.role}
            onChange={(event) => change({ role: event.target.value })}
            className="max-h-[55dvh] min-h-64 overflow-y-auto py-3 leading-relaxed"
          />
        )}
      </Field>
      <Field label="Note" hint="Optional: what you changed, and why." error={errorOf('note')}>
        {(aria) => (
          <Input
            {...aria}
            value={draft.note}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      {conflict && <ConflictNotice conflict={conflict} busy={busy} editor={editor} />}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-background px-4 py-3 sm:mx-0 sm:px-0">
        {!conflict && (
          <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
            {busy ? 'Saving…' : 'Save'}
          </Button>
        )}
        {isDirty && !conflict && (
          <Button variant="quiet" onClick={editor.discard} disabled={busy}>
            Discard
          </Button>
        )}
        <p role="status" className="min-w-0 text-sm text-text-muted">
          {notice || (isDirty && !busy && 'Not saved yet. This browser keeps what you type.')}
        </p>
        <p role="alert" className="w-full text-danger text-sm empty:hidden">
          {!isShown && failure?.message}
        </p>
      </div>
    </form>
  );
}
