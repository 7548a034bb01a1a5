'use client';
// Text that turns into a field: Enter and leaving it save, Escape gives up. What was typed stays until it
// is stored or given up.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Edit = { draft: string; saving: boolean; error: string | null; refused: string | null };

type InlineEditOptions = {
  /** What the field starts with. */
  text: string;
  /** What is wrong with a text, or null. */
  check?: (text: string) => string | null;
  /** Rejects with an Error whose message is for the person. */
  save: (text: string) => Promise<void>;
  /** The field stays until the answer, for what cannot be shown ahead. */
  waits?: boolean;
  onFailure?: (text: string, message: string) => void;
};

export function useInlineEdit({ text, check, save, waits = false, onFailure }: InlineEditOptions) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);

  useEffect(() => {
    if (edit !== null || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [edit]);

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
      const message = failure instanceof Error ? failure.message : String(failure);
      returnsFocus.current = false;
      setEdit({ draft, saving: false, error: message, refused: draft });
      onFailure?.(draft, message);
    }
  }

  function leave(giveBackFocus: boolean): void {
    returnsFocus.current = giveBackFocus;
    setEdit(null);
  }

  return {
    edit,
    button,
    start: () => setEdit({ draft: text, saving: false, error: null, refused: null }),
    close: () => leave(true),
    change: (draft: string) => setEdit((current) => current && { ...current, draft, error: null }),
    onBlur(): void {
      // A text that was refused is not sent again until it is changed.
      if (edit && !edit.saving && edit.refused !== edit.draft) void commit(edit.draft, false);
    },
    onKeyDown(event: KeyboardEvent): void {
      if (!edit || event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !edit.saving) {
        event.preventDefault();
        void commit(edit.draft, true);
      } else if (event.key === 'Escape') {
        // Only the edit ends, not the sheet around it.
        event.preventDefault();
        event.stopPropagation();
        leave(true);
      }
    },
  };
}
