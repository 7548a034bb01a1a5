'use client';
// The foot of a dialog that shows what a file holds before it is imported.

import { Button } from '@/components/ui/button';
import { DialogClose } from '@/components/ui/dialog';

type ImportFooterProps = {
  /** Whether the file is read; else it may have failed. */
  isRead: boolean;
  hasFailed: boolean;
  /** How many would be added, and in words. */
  fresh: number;
  words: string;
  isBusy: boolean;
  onChooseAnother: () => void;
  onApply: () => void;
};

export function ImportFooter({ isRead, hasFailed, fresh, words, isBusy, ...on }: ImportFooterProps) {
  return (
    <>
      <DialogClose asChild>
        <Button>{isRead && fresh === 0 ? 'Close' : 'Cancel'}</Button>
      </DialogClose>
      {!isRead && hasFailed && (
        <Button variant="primary" onClick={on.onChooseAnother}>
          Choose another file
        </Button>
      )}
      {fresh > 0 && (
        <Button variant="primary" aria-disabled={isBusy || undefined} onClick={on.onApply}>
          {isBusy ? 'Importing…' : `Import ${words}`}
        </Button>
      )}
    </>
  );
}
