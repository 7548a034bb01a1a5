'use client';
// A message of the person's own, edited in its place. What is typed here is kept until it is sent.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Textarea } from '../ui/textarea';
import { readDraft, writeDraft } from './drafts';

type EditMessageProps = {
  messageId: string;
  text: string;
  label: string;
  submitLabel: string;
  /** Resolves to whether the words were taken. */
  onSubmit: (text: string) => Promise<boolean>;
  onClose: () => void;
};

export function EditMessage({ messageId, text, label, submitLabel, onSubmit, onClose }: EditMessageProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const draftKey = `edit-${messageId}`;
  const [first] = useState(() => readDraft(draftKey) || text);
  const [isEmpty, setIsEmpty] = useState(first.trim() === '');
  const [isSending, setIsSending] = useState(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(first.length, first.length);
  }, [first]);

  const submit = async () => {
    const words = field.current?.value.trim() ?? '';
    if (!words || isSending) return;
    if (words === text.trim()) {
      writeDraft(draftKey, '');
      onClose();
      return;
    }
    setIsSending(true);
    const isTaken = await onSubmit(words);
    if (isTaken) {
      writeDraft(draftKey, '');
      onClose();
    } else setIsSending(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (composing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
  };

  return (
    <div className="grid w-full max-w-[36rem] gap-2">
      <Textarea
        ref={field}
        data-edit
        aria-label={label}
        defaultValue={first}
        readOnly={isSending}
        onChange={(event) => {
          const words = event.target.value;
          setIsEmpty(words.trim() === '');
          writeDraft(draftKey, words === text ? '' : words);
        }}
        onKeyDown={onKeyDown}
        className="max-h-[40dvh] pointer-coarse:text-base"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" variant="primary" disabled={isEmpty || isSending} onClick={() => void submit()}>
          {submitLabel}
        </Button>
      </div>
    </div>
  );
}
