'use client';
// Where the message of a trial is written, with a few to choose from.

import { type KeyboardEvent, useEffect, useState } from 'react';
import { preloadAnswering } from '@/components/chat/preload';
import { suggestionsFor } from '@/components/chat/suggestions';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Textarea } from '@/components/ui/textarea';
import { preloadReader } from './trial-store';

type TryFormProps = {
  labelledBy: string;
  describedBy: string;
  category: string;
  message: string;
  /** What was tried last. */
  tried: string | null;
  isBusy: boolean;
  onWrite: (message: string) => void;
  onTry: (message: string) => void;
  onStop: () => void;
};

const MESSAGE_LIMIT = 20_000;

export function TryForm({ labelledBy, describedBy, message, tried, isBusy, ...props }: TryFormProps) {
  const { category, onWrite, onTry, onStop } = props;
  const isEmpty = message.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onTry(message);
  };
  return (
    <form
      aria-labelledby={labelledBy}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onTry(message);
      }}
    >
      <Textarea
        aria-label="Message to try"
        aria-describedby={describedBy}
        placeholder="Say something to try it on"
        dir="auto"
        value={message}
        maxLength={MESSAGE_LIMIT}
        onFocus={preload}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKeyDown}
        className="max-h-[30dvh] overflow-y-auto"
      />
      <div className="flex flex-wrap items-center gap-2.5">
        <Button
          type="submit"
          variant="primary"
          disabled={isEmpty}
          aria-disabled={isBusy || undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {isBusy ? 'Trying…' : tried === message ? 'Try again' : 'Try'}
        </Button>
        {isBusy ? <Button onClick={onStop}>Stop</Button> : <ShortcutHint />}
      </div>
      {(tried === null || isEmpty) && (
        <ul aria-label="Suggestions" className="mt-1 flex flex-wrap gap-1.5">
          {suggestionsFor(category).map(({ title, text }) => (
            <li key={text}>
              <button
                type="button"
                title={text}
                aria-disabled={isBusy || undefined}
                onPointerEnter={preload}
                onFocus={preload}
                onClick={() => onTry(text)}
                className="min-h-8 rounded-full border px-3 py-1 text-left text-sm transition-colors hover:border-assistant hover:bg-assistant-soft pointer-coarse:min-h-11"
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function preload(): void {
  preloadReader();
  preloadAnswering();
}

/** Empty on the server, which does not know the keyboard. */
function ShortcutHint() {
  const [key, setKey] = useState('');
  useEffect(() => setKey(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'), []);
  if (!key) return null;
  return (
    <span aria-hidden className="flex gap-1 pointer-coarse:hidden">
      <Kbd>{key}</Kbd>
      <Kbd>Enter</Kbd>
    </span>
  );
}
