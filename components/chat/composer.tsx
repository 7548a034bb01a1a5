'use client';
// Where a message is written. The text stays in the field itself, so that it is there before the page is alive, and is
// kept as a draft with each key.

import { ArrowUp, Square } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { readDraft, writeDraft } from './drafts';
import { preloadAnswering } from './preload';

export type ComposerHandle = {
  /** Puts a text back that could not be sent, before what has been typed since. */
  restore: (text: string) => void;
  submit: () => void;
};

type ComposerProps = {
  ref: Ref<ComposerHandle>;
  assistantName: string;
  draftKey: string;
  busy: boolean;
  onSend: (text: string) => void;
  onStop: () => void;
  /** Stands at the left of the send button. */
  children: ReactNode;
};

export function Composer({ ref, assistantName, draftKey, busy, onSend, onStop, children }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shownDraft = useRef<string | null>(null);
  const hintId = useId();
  const [empty, setEmpty] = useState(true);
  const [waiting, setWaiting] = useState(false);

  const setText = (text: string) => {
    if (field.current) field.current.value = text;
    onText(text);
  };
  const onText = (text: string) => {
    setEmpty(text.trim() === '');
    setWaiting(false);
    writeDraft(draftKey, text);
    if (field.current) sizeToText(field.current);
  };

  useEffect(() => {
    const typed = field.current?.value ?? '';
    const text = typed || (shownDraft.current === null ? readDraft(draftKey) : '');
    // The new thread has got its own address: its draft moves along.
    if (shownDraft.current !== null && shownDraft.current !== draftKey) {
      writeDraft(shownDraft.current, '');
      writeDraft(draftKey, text);
    }
    shownDraft.current = draftKey;
    if (field.current && text) {
      field.current.value = text;
      sizeToText(field.current);
    }
    setEmpty(text.trim() === '');
  }, [draftKey]);

  // A phone would cover half the chat with its keyboard.
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, []);

  const submit = () => {
    const text = field.current?.value.trim() ?? '';
    if (!text) return;
    if (busy) {
      setWaiting(true);
      return;
    }
    setText('');
    onSend(text);
    field.current?.focus({ preventScroll: true });
  };

  useImperativeHandle(ref, () => ({
    restore: (text) => setText([text, field.current?.value].filter(Boolean).join('\n')),
    submit,
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word; Safari says so only by the key code.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      aria-label="Message"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      className="rounded-2xl border border-border-strong bg-background shadow-xs has-[textarea:focus-visible]:border-assistant has-[textarea:focus-visible]:ring-1 has-[textarea:focus-visible]:ring-assistant"
    >
      <textarea
        ref={field}
        data-testid="multimodal-input"
        aria-label={`Message to ${assistantName}`}
        aria-describedby={waiting ? hintId : undefined}
        placeholder={`Message ${assistantName}`}
        rows={1}
        enterKeyHint="send"
        onChange={(event) => {
          onText(event.target.value);
          preloadAnswering();
        }}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-[40dvh] min-h-12 w-full resize-none bg-transparent px-4 pt-3 pb-1 outline-none placeholder:text-text-muted pointer-coarse:text-base"
      />
      <div className="flex items-center gap-2 p-2 pt-0">
        {children}
        {waiting && (
          <p id={hintId} role="status" className="ml-auto text-text-muted text-xs">
            Wait for the answer, or stop it, then send.
          </p>
        )}
        {busy ? (
          <button
            key="stop"
            type="button"
            data-testid="stop-button"
            aria-label="Stop the answer"
            title="Stop the answer"
            onClick={onStop}
            className={`${roundClass} ${waiting ? '' : 'ml-auto'}`}
          >
            <Square aria-hidden className="size-3.5 fill-current" />
          </button>
        ) : (
          <button
            key="send"
            type="submit"
            data-testid="send-button"
            aria-label="Send"
            title={empty ? 'Write a message first' : 'Send'}
            disabled={empty}
            className={`${roundClass} ml-auto disabled:cursor-not-allowed disabled:bg-muted disabled:text-text-muted`}
          >
            <ArrowUp aria-hidden className="size-5" />
          </button>
        )}
      </div>
    </form>
  );
}

const roundClass =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-assistant text-on-assistant pointer-coarse:size-11';

/** For browsers that cannot size a field by its content themselves. */
function sizeToText(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
