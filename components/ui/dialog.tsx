'use client';
// A modal dialog in the middle of the page.

import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

export const overlayClass = 'fixed inset-0 z-40 bg-black/40';

type DialogContentProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  /** A click beside it does not close it: something was typed. */
  keepOpen?: boolean;
};

export function DialogContent({ title, description, children, footer, keepOpen }: DialogContentProps) {
  const before = useRef<Element | null>(null);

  // The primitive knows only its own trigger, and many a dialog opens without one: from a menu, or by itself.
  const giveFocusBack = (event: Event) => {
    const { current } = before;
    if (!(current instanceof HTMLElement) || current === document.body || !current.isConnected) return;
    event.preventDefault();
    current.focus();
  };

  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayClass} />
      <Primitive.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        onOpenAutoFocus={() => {
          before.current = document.activeElement;
        }}
        onCloseAutoFocus={giveFocusBack}
        onInteractOutside={(event) => keepOpen && event.preventDefault()}
        className="fixed inset-x-4 top-1/2 z-50 mx-auto grid max-h-[85dvh] max-w-md -translate-y-1/2 animate-appear gap-4 overflow-y-auto rounded-2xl bg-raised p-6 shadow-raised focus:outline-none"
      >
        <div className="grid gap-1.5">
          <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
          {description && (
            <Primitive.Description className="text-sm text-text-muted">{description}</Primitive.Description>
          )}
        </div>
        {children}
        {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
