'use client';
// Text that turns into a field: Enter and leaving it save, Escape gives up. What was typed stays until it
// is stored or given up; when its row goes away first, it is saved, or told in a notice.

import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Todo } from '@/lib/todos/todo';
import { useToast } from '../../ui/toast';
import { shortTitle } from '../short-title';
import { EditCancelled } from './edit-cancelled';
import { keep, readKept } from './kept-draft';

type Edit = {
  draft: string;
  /** The text and the ToDo when the edit began; somebody else may change both meanwhile. */
  from: string;
  base: Todo;
  saving: boolean;
  error: string | null;
  /** The draft that could not be saved; it is not sent again by itself. */
  refused: string | null;
  /** The field opened by itself, and must not take the focus. */
  cameBack: boolean;
};

type InlineEditOptions = {
  /** What the field starts with. */
  text: string;
  /** As it is now. What is saved was written against what it was when the edit began. */
  todo: Todo;
  /** What is wrong with a text, or null. */
  check?: (text: string) => string | null;
  /** Rejects with an Error whose message is for the person. */
  save: (text: string, base: Todo) => Promise<void>;
  /** The field stays until the answer, for what cannot be shown ahead. */
  waits?: boolean;
  /** Enter is a line break, and Ctrl or Command with it saves. */
  multiline?: boolean;
  /** Enter leaves an empty field for the next text. */
  again?: boolean;
  /** A name by which what is typed outlives a reload. */
  keptAs?: string;
  /** Shows the field again where it has gone away with its text; then it goes on with what is kept. */
  reopen?: () => void;
};

export function useInlineEdit(options: InlineEditOptions) {
  const {
    text,
    todo,
    check,
    save,
    waits = false,
    multiline = false,
    again = false,
    keptAs,
    reopen,
  } = options;
  const toast = useToast();
  const [edit, show] = useState<Edit | null>(null);
  // The one that stands, also between two renderings: a field that is left in two ways at once is saved once.
  const now = useRef<Edit | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const row = useRef<Element | null>(null);
  const returnsFocus = useRef(false);
  /** What else in the row had the focus when a key opened the field: Enter there is not to open this field again. */
  const cameFrom = useRef<HTMLElement | null>(null);
  const isEditing = edit !== null;

  function setEdit(next: Edit | null): void {
    now.current = next;
    show(next);
  }

  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    const { current: from } = cameFrom;
    if (from?.isConnected) return from.focus();
    // A field that was opened from the menu of the row may leave no button of its own.
    const place = button.current ?? row.current?.querySelector<HTMLElement>('[data-action="menu"]');
    place?.focus();
  }, [isEditing]);

  const bringBack = useEffectEvent((name: string) => {
    const kept = readKept(name);
    // The list may be on the page twice, once out of sight.
    if (kept && !now.current && button.current?.checkVisibility() !== false)
      setEdit({ ...fresh(kept), cameBack: true });
  });
  useEffect(() => {
    if (keptAs !== undefined) bringBack(keptAs);
  }, [keptAs]);

  const giveUp = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const editor = field.current?.closest('fieldset') ?? field.current;
    if (event.key !== 'Escape' || event.isComposing || !editor?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    offerBack();
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
    if (!edit || edit.saving || isUnchanged(edit)) return;
    const draft = edit.draft.trim();
    if (check?.(draft)) return;
    forget();
    save(draft, edit.base).catch((failure) => tell(draft, messageOf(failure)));
  });
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      rescue();
    };
  }, []);

  function forget(): void {
    if (keptAs !== undefined) keep(keptAs, null);
  }

  function tell(draft: string, message: string): void {
    toast({ message: `"${shortTitle(draft)}" was not saved. ${message}` });
  }

  /** Escape is pressed quickly, and several lines are long to write. */
  function offerBack(): void {
    if (!multiline || !edit || isUnchanged(edit)) return;
    const { draft, from, base } = edit;
    const onClick = () => {
      if (isHere.current) return setEdit(fresh(edit));
      if (keptAs !== undefined) keep(keptAs, { draft, from, base });
      reopen?.();
    };
    toast({ message: 'What you wrote was left.', action: { label: 'Bring it back', onClick } });
  }

  async function commit(edit: Edit, giveBackFocus: boolean): Promise<void> {
    const { draft, base } = edit;
    if (isUnchanged(edit)) return leave(giveBackFocus);
    const failed = (error: string) =>
      setEdit({ ...fresh(edit), error, refused: draft, cameBack: !field.current });
    const mistake = check?.(draft.trim()) ?? null;
    if (mistake) return failed(mistake);
    if (waits) setEdit({ ...fresh(edit), saving: true });
    else if (again && giveBackFocus) setEdit(fresh({ draft: text, from: text, base: todo }));
    else leave(giveBackFocus);
    try {
      await save(draft.trim(), base);
      if (waits) leave(giveBackFocus);
    } catch (failure) {
      returnsFocus.current = false;
      const isCancelled = failure instanceof EditCancelled;
      const message = messageOf(failure);
      // Something else is being written by now.
      if (now.current && !now.current.saving && !isUnchanged(now.current)) return tell(draft, message);
      if (isCancelled) return setEdit(fresh(edit));
      failed(message);
      if (!waits || !field.current) tell(draft, message);
    }
  }

  function leave(giveBackFocus: boolean): void {
    returnsFocus.current = giveBackFocus;
    row.current = field.current?.closest('[data-todo]') ?? null;
    forget();
    setEdit(null);
  }

  return {
    edit,
    button,
    field,
    start(): void {
      if (now.current) return;
      cameFrom.current = focusBeside(button.current);
      setEdit(fresh({ draft: text, from: text, base: todo }));
    },
    close: () => leave(true),
    /** Saves what was chosen rather than typed. */
    take(draft: string): void {
      const { current } = now;
      if (current && !current.saving) void commit({ ...current, draft }, true);
    },
    change(draft: string): void {
      const { current } = now;
      if (!current) return;
      setEdit({ ...current, draft, error: null });
      if (keptAs !== undefined) keep(keptAs, { draft, from: current.from, base: current.base });
    },
    onBlur(): void {
      const { current } = now;
      if (current && !current.saving && current.refused !== current.draft) void commit(current, false);
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (multiline && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { current } = now;
      if (current && !current.saving) void commit(current, true);
    },
  };
}

export type InlineEdit = ReturnType<typeof useInlineEdit>;

/** Another part of the row that has the focus; null for the button of the field itself. */
function focusBeside(button: Element | null): HTMLElement | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === button) return null;
  return button?.closest('[data-todo]')?.contains(activeElement) ? activeElement : null;
}

function isUnchanged({ draft, from }: Edit): boolean {
  return draft.trim() === from.trim();
}

function fresh({ draft, from, base }: Pick<Edit, 'draft' | 'from' | 'base'>): Edit {
  return { draft, from, base, saving: false, error: null, refused: null, cameBack: false };
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
