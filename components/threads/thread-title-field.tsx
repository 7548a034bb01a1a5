'use client';
// Writes a chat's title in place: Enter and leaving keep it, Escape does not.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { fieldClass } from '../ui/input';

const LONGEST = 200;

type ThreadTitleFieldProps = {
  title: string;
  /** With the title that was typed; null to leave it as it is. */
  onClose: (title: string | null) => void;
};

export function ThreadTitleField({ title, onClose }: ThreadTitleFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);

  useEffect(() => field.current?.select(), []);

  const close = (typed: string | null) => {
    // Taking the field away makes it lose the focus, which would close it once more.
    if (isClosed.current) return;
    isClosed.current = true;
    const next = typed?.trim() ?? '';
    onClose(next === '' || next === title ? null : next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') close(event.currentTarget.value);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(null);
  };

  return (
    <input
      ref={field}
      data-edit
      aria-label="Title of the chat"
      defaultValue={title}
      maxLength={LONGEST}
      onKeyDown={onKeyDown}
      onBlur={(event) => close(event.currentTarget.value)}
      className={`${fieldClass} h-8 px-2 text-sm pointer-coarse:h-11`}
    />
  );
}
