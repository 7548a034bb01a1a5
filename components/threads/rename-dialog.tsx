'use client';
// Asks for a chat's title, where the chat itself is open and its row may be out of sight.

import { type FormEvent, useState } from 'react';
import type { ThreadSummary } from '@/lib/threads/thread-summary';
import { Button } from '../ui/button';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { useThreadActions } from './use-thread-actions';

type RenameDialogProps = { thread: ThreadSummary; onClose: () => void };

export function RenameDialog({ thread, onClose }: RenameDialogProps) {
  const { change } = useThreadActions(thread);
  const [title, setTitle] = useState(thread.title);
  const isBlank = title.trim() === '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBlank) return;
    onClose();
    if (title.trim() !== thread.title) void change({ title: title.trim() });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Rename the chat" keepOpen>
        <form onSubmit={onSubmit} className="grid gap-4">
          <Field label="Title" error={isBlank ? 'A chat needs a title.' : undefined}>
            {(aria) => (
              <Input
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
                {...aria}
              />
            )}
          </Field>
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" variant="primary" disabled={isBlank}>
              Rename
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
