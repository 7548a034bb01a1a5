'use client';
// The foot of a dialog that asks before something goes: to keep it, or to let it go.

import { Button } from './button';
import { DialogClose } from './dialog';

type ConfirmFooterProps = {
  /** On the button that does it. */
  action: string;
  isBusy?: boolean;
  onConfirm: () => void;
};

export function ConfirmFooter({ action, isBusy, onConfirm }: ConfirmFooterProps) {
  return (
    <>
      <DialogClose asChild>
        <Button>Keep it</Button>
      </DialogClose>
      <Button variant="danger" aria-disabled={isBusy || undefined} onClick={onConfirm}>
        {action}
      </Button>
    </>
  );
}
