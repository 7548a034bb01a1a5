'use client';
// Where a message is written. The text stays in the field itself, so that it is there before the page is alive, and is
// kept as a draft with each key.

import { ArrowUp, ListPlus, Square } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { useKeyNames } from '../ui/keys';
import { DictationButton } from './dictation-button';
import { readDraft, writeDraft } from './drafts';
import { preloadAnswering } from './preload';
import { useDictation } from './use-dictation';

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
  /** While an answer is under way the message waits for its end, or stops it. */
  onSend: (text: string, after: 'queue' | 'stop') => void;
  onStop: () => void;
  /** Stands at the left of the send button. */
  children: ReactNode;
};

export function Composer({ ref, assistantName, draftKey, busy, onSend, onStop, children }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shownDraft = useRef<string | null>(null);
  const [empty, setEmpty] = useState(true);

  const setText = (text: string) => {
    if (field.current) field.current.value = text;
    onText(text);
  };
  const onText = (text: string) => {
    setEmpty(text.trim() === '');
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

  const submit = (after: 'queue' | 'stop' = 'queue') => {
    const text = field.current?.value.trim() ?? '';
    if (!text) return;
    dictation.stop();
    setText('');
    onSend(text, after);
    field.current?.focus({ preventScroll: true });
  };

  const dictation = useDictation({
    read: () => field.current?.value ?? '',
    write: setText,
  });
  const { control } = useKeyNames();

  useImperativeHandle(ref, () => ({
    restore: (text) => setText([text, field.current?.value].filter(Boolean).join('\n')),
    submit,
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word; Safari says so only by the key code.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    submit(event.ctrlKey || event.metaKey ? 'stop' : 'queue');
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
        <span className="ml-auto flex shrink-0 items-center gap-1.5">
          <DictationButton dictation={dictation} />
          {busy && !empty && (
            <Button
              size="small"
              variant="quiet"
              title={`Stop the answer and send this now (${control} Enter)`}
              onClick={() => submit('stop')}
            >
              Stop and send
            </Button>
          )}
          {busy && (
            <button
              key="stop"
              type="button"
              data-testid="stop-button"
              aria-label="Stop the answer"
              title="Stop the answer"
              onClick={onStop}
              className={cn(roundClass, !empty && 'bg-muted text-text')}
            >
              <Square aria-hidden className="size-3.5 fill-current" />
            </button>
          )}
          {!(busy && empty) && (
            <button
              key="send"
              type="submit"
              data-testid="send-button"
              aria-label={busy ? 'Send after the answer' : 'Send'}
              title={sendTitle(busy, empty)}
              disabled={empty}
              className={cn(
                roundClass,
                'disabled:cursor-not-allowed disabled:bg-muted disabled:text-text-muted',
              )}
            >
              {busy ? (
                <ListPlus aria-hidden className="size-5" />
              ) : (
                <ArrowUp aria-hidden className="size-5" />
              )}
            </button>
          )}
        </span>
      </div>
      {dictation.problem && (
        <p role="alert" className="px-4 pb-2 text-danger text-xs">
          {dictation.problem}
        </p>
      )}
    </form>
  );
}

const roundClass =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-assistant text-on-assistant pointer-coarse:size-11';

function sendTitle(busy: boolean, empty: boolean): string {
  if (empty) return 'Write a message first';
  return busy ? 'Send after the answer' : 'Send';
}

/** For browsers that cannot size a field by its content themselves. */
function sizeToText(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
