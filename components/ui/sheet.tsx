'use client';
// A panel that slides in from a side, over the page: the side columns of the chat on a phone.

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { overlayClass } from './dialog';
import { IconButton } from './icon-button';

export const Sheet = Primitive.Root;

const SIDES = { left: 'left-0 animate-slide-left border-r', right: 'right-0 animate-slide-right border-l' };

type SheetContentProps = { side: keyof typeof SIDES; title: string; children: ReactNode };

/** The title is read aloud; what is shown as a heading is up to the children. */
export function SheetContent({ side, title, children }: SheetContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayClass} />
      <Primitive.Content
        aria-describedby={undefined}
        // Not into the first field: a phone would open its keyboard over the sheet.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        }}
        onEscapeKeyDown={keepForEdit}
        onInteractOutside={keepForNotice}
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(22rem,88vw)] flex-col bg-surface focus:outline-none',
          SIDES[side],
        )}
      >
        <Primitive.Title className="sr-only">{title}</Primitive.Title>
        {children}
        <Primitive.Close asChild>
          <IconButton label="Close" className="absolute top-1.5 right-1.5">
            <X />
          </IconButton>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** Escape in an edit in place ends the edit alone; the primitive hears of the key before the field does. */
function keepForEdit(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[data-edit]')) event.preventDefault();
}

/**
 * A notice lies above the sheet and belongs to it: its Undo does not leave it. After a tap the notice is gone from
 * the page by now, but still whole.
 */
function keepForNotice(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-notice]')) event.preventDefault();
}
