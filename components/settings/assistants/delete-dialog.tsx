'use client';
// Asks before an assistant is deleted, and says first what goes with it and what stays.

import { Check, Minus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { ConfirmFooter } from '@/components/ui/confirm-footer';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { Assistant } from '@/lib/assistants/assistant';
import type { DeletionImpact } from '@/lib/assistants/deletion';
import { deletionWords } from './deletion-words';

type DeleteDialogProps = {
  assistant: Assistant;
  isLast: boolean;
  onDelete: () => void;
  /** After it closed, whichever way. */
  onClose: () => void;
};

export function DeleteDialog({ assistant, isLast, onDelete, onClose }: DeleteDialogProps) {
  const { id, name, category } = assistant;
  const [deletion, setDeletion] = useState<DeletionImpact | null>(null);
  const [failure, setFailure] = useState('');

  const load = useCallback(async () => {
    setFailure('');
    const answer = await requestJson<DeletionImpact>(`/api/assistants/${id}/deletion`);
    setDeletion(answer.data ?? null);
    setFailure(answer.failure?.message ?? '');
  }, [id]);
  useEffect(() => void load(), [load]);

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Delete this assistant?"
        description={
          <span className="wrap-anywhere">
            “{name}” goes from your list, with its versions. You can undo this for a moment.
          </span>
        }
        footer={
          <ConfirmFooter
            action="Delete assistant"
            isBusy={deletion === null}
            onConfirm={() => {
              if (deletion === null) return;
              onClose();
              onDelete();
            }}
          />
        }
      >
        <div aria-live="polite" className="min-h-12 text-sm">
          {deletion ? (
            <ul className="grid gap-2">
              {deletionWords({ name, category, isLast }, deletion).map(({ kind, text }) => (
                <li key={text} className="flex gap-2.5 wrap-anywhere">
                  {kind === 'stays' ? (
                    <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-text-muted" />
                  ) : (
                    <Minus aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
                  )}
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          ) : failure ? (
            <div className="grid justify-items-start gap-2">
              <p className="text-danger">{failure}</p>
              <Button size="small" onClick={() => void load()}>
                Try again
              </Button>
            </div>
          ) : (
            <div className="grid gap-3 pt-1">
              <span className="sr-only">Looking up what goes with it.</span>
              <Skeleton className="h-4 w-4/5" />
              <Skeleton className="h-4 w-3/5" />
            </div>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
