'use client';
// Text that turns into a field: Enter and leaving it save, Escape gives up. What was typed stays until it
// is stored or given up; when its row goes away first, it is saved, or told in a notice.

import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useToast } from '../ui/toast';
import { shortTitle } from './short-title';

type Edit = {
  draft: string;
  saving: boolean;
  error: string | null;
  /** The draft that could not be saved; it is not sent again by itself. */
  refused: string | null;
};

type InlineEditOptions = {
  /** What the field starts with. */
  text: string;
  /** What is wrong with a text, or null. */
  check?: (text: string) => string | null;
  /** Rejects with an Error whose message is for the person. */
  save: (text: string) => Promise<void>;
  /** The field stays until the answer, for what cannot be shown ahead. */
  waits?: boolean;
};

export function useInlineEdit({ text, check, save, waits = false }: InlineEditOptions) {
  const toast = useToast();
  const [edit, setEdit] = useState<Edit | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const returnsFocus = useRef(false);
  const isEditing = edit !== null;

  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [isEditing]);

  const giveUp = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const editor = field.current?.closest('fieldset') ?? field.current;
    if (event.key !== 'Escape' || event.isComposing || !editor?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    leave(true);
  });

  // Before every other listener, so that Escape ends the edit and not the sheet around it.
  useEffect(() => {
    if (!isEditing) return;
    const listener = (event: globalThis.KeyboardEvent) => giveUp(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, [isEditing]);

  const rescue = useEffectEvent(() => {
    if (!edit || edit.saving || edit.draft.trim() === text.trim()) return;
    const draft = edit.draft.trim();
    if (check?.(draft)) return;
    save(draft).catch((failure) => tell(draft, messageOf(failure)));
  });
  useEffect(() => () => rescue(), []);

  function tell(draft: string, message: string): void {
    toast({ message: `"${shortTitle(draft)}" was not saved. ${message}` });
  }

  async function commit(draft: string, giveBackFocus: boolean): Promise<void> {
    if (draft.trim() === text.trim()) return leave(giveBackFocus);
    const mistake = check?.(draft.trim()) ?? null;
    if (mistake) return setEdit({ draft, saving: false, error: mistake, refused: draft });
    if (waits) setEdit({ draft, saving: true, error: null, refused: null });
    else leave(giveBackFocus);
    try {
      await save(draft.trim());
      if (waits) leave(giveBackFocus);
    } catch (failure) {
      const message = messageOf(failure);
      returnsFocus.current = false;
      setEdit({ draft, saving: false, error: message, refused: draft });
      if (!waits || !field.current) tell(draft, message);
    }
  }

  function leave(giveBackFocus: boolean): void {
    returnsFocus.current = giveBackFocus;
    setEdit(null);
  }

  return {
    edit,
    button,
    field,
    start: () => setEdit({ draft: text, saving: false, error: null, refused: null }),
    close: () => leave(true),
    change: (draft: string) => setEdit((current) => current && { ...current, draft, error: null }),
    onBlur(): void {
      if (edit && !edit.saving && edit.refused !== edit.draft) void commit(edit.draft, false);
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      if (edit && !edit.saving) void commit(edit.draft, true);
    },
  };
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
