'use client';
// Says that another version came between, shows it, and lets the person choose.

import { Button } from '@/components/ui/button';
import type { useAssistantEditor } from './use-assistant-editor';

type Editor = ReturnType<typeof useAssistantEditor>;
type ConflictNoticeProps = { conflict: NonNullable<Editor['conflict']>; busy: boolean; editor: Editor };

export function ConflictNotice({ conflict: { message, theirs }, busy, editor }: ConflictNoticeProps) {
  return (
    <div className="grid gap-3 rounded-xl border border-danger bg-danger-soft p-4 text-sm">
      <p role="alert">{message}</p>
      <details>
        <summary className="w-fit font-medium">What version {theirs.version} says</summary>
        <p className="mt-2 max-h-60 overflow-y-auto whitespace-pre-wrap break-words rounded-lg bg-background p-3">
          {theirs.role || 'Nothing: its role prompt is empty.'}
        </p>
      </details>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={busy} onClick={() => editor.save(theirs.version)}>
          Save mine as a new version
        </Button>
        <Button disabled={busy} onClick={editor.discard}>
          Drop mine, keep version {theirs.version}
        </Button>
      </div>
    </div>
  );
}
