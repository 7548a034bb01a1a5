'use client';
// Stands where a message would be written, or above it, when the assistant has been deleted, with what can be done now.

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../ui/button';
import { useToast } from '../ui/toast';
import { useAssistants } from './assistant-provider';
import { requestUndelete } from './requests';
import { chooseFirst } from './shown-assistant';

export function DeletedNotice() {
  const { assistants, current, isReadOnly, choose, startNew, refresh } = useAssistants();
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const other = chooseFirst(assistants, null);

  const bringBack = async () => {
    setBusy(true);
    const failure = await requestUndelete(current.id);
    if (failure) {
      toast({ message: `${current.name} was not brought back. ${failure.message}` });
    } else {
      await refresh();
      router.refresh();
    }
    setBusy(false);
  };

  return (
    <section
      aria-label="Deleted assistant"
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border bg-surface py-2 pr-2 pl-3.5 text-sm"
    >
      <Trash2 aria-hidden className="size-4 shrink-0 text-text-muted" />
      <p role="alert" className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <strong className="font-medium">{current.name}</strong>{' '}
        {isReadOnly
          ? 'was deleted, so this chat can only be read.'
          : 'was deleted, so it cannot answer. What you wrote is kept.'}
      </p>
      <span className="flex flex-wrap items-center gap-2">
        <Button size="small" disabled={busy} onClick={bringBack}>
          Bring it back
        </Button>
        {isReadOnly ? (
          <Button size="small" onClick={startNew}>
            Start a new chat
          </Button>
        ) : (
          other && (
            <Button size="small" className="min-w-0" onClick={() => choose(other.id)}>
              <span className="max-w-48 truncate">Go on with {other.name}</span>
            </Button>
          )
        )}
      </span>
    </section>
  );
}
