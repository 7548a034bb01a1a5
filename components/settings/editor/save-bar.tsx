'use client';
// The end of the form, always in sight: the note, the button that saves, and what has come of it.

import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Editor } from './use-editor';

type SaveBarProps = { editor: Editor; failure: string | undefined };

/** `failure`: what no field of the form shows. */
export function SaveBar({ editor, failure }: SaveBarProps) {
  const { draft, isDirty, busy, notice, deleted, change, discard } = editor;
  return (
    <div className="sticky bottom-0 z-10 -mx-4 grid gap-2 border-t bg-background px-4 py-3 sm:mx-0 sm:px-0">
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          aria-label="Note"
          placeholder="Note: what you changed, and why (optional)"
          value={draft.note}
          dir="auto"
          autoComplete="off"
          onChange={(event) => change({ note: event.target.value })}
          className="min-w-0 flex-1 max-sm:basis-full"
        />
        <p
          role="status"
          className="min-h-5 min-w-0 flex-1 text-sm text-text-muted leading-snug sm:order-last sm:basis-full"
        >
          {notice || (isDirty && !busy && 'Not saved yet. This browser keeps what you type.')}
        </p>
        {isDirty && (
          <Button variant="quiet" onClick={discard} disabled={busy}>
            Discard
          </Button>
        )}
        <Button
          type="submit"
          variant="primary"
          title="Ctrl+S or ⌘S"
          aria-keyshortcuts="Control+S Meta+S"
          disabled={deleted}
          aria-disabled={busy || undefined}
        >
          {busy ? 'Saving…' : 'Save'}
        </Button>
      </div>
    </div>
  );
}
