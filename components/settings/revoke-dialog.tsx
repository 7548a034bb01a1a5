'use client';
// A button that revokes something for good, and the question before it does.

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmFooter } from '@/components/ui/confirm-footer';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';

type RevokeDialogProps = {
  /** Of the button, as screen readers tell it. */
  label: string;
  title: string;
  description: ReactNode;
  /** On the button that does it. */
  action: string;
  /** Answers with what went wrong, or null. */
  onRevoke: () => Promise<string | null>;
};

export function RevokeDialog({ label, title, description, action, onRevoke }: RevokeDialogProps) {
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const revoke = async () => {
    if (busy) return;
    setBusy(true);
    setFailure((await onRevoke()) ?? '');
    setBusy(false);
  };

  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button size="small" aria-label={label}>
          Revoke
        </Button>
      </DialogTrigger>
      <DialogContent
        title={title}
        description={description}
        footer={<ConfirmFooter action={action} isBusy={busy} onConfirm={revoke} />}
      >
        {failure && (
          <p role="alert" className="text-danger text-sm">
            {failure}
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}
