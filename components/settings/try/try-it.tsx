'use client';
// Try it: one message, and what the draft and the current version would each answer and change. Changes nothing.

import { ShieldCheck } from 'lucide-react';
import { type KeyboardEvent, useId, useState, useSyncExternalStore } from 'react';
import { ChatNotice } from '@/components/chat/chat-notice';
import { readDraft, writeDraft } from '@/components/chat/drafts';
import { suggestionsFor } from '@/components/chat/suggestions';
import { loadMarkdown, useMarkdown } from '@/components/chat/use-markdown';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Textarea } from '@/components/ui/textarea';
import type { TrialSide } from '@/lib/agent/trial-stream';
import type { Assistant } from '@/lib/assistants/assistant';
import { TrialAnswer } from './trial-answer';
import { answersAlike, type TrialDraft } from './trial-draft';
import { preloadReader, type Trial, trialOf } from './trial-store';

type TryItProps = {
  /** As it is saved. */
  assistant: Assistant;
  draft: TrialDraft;
};

const MESSAGE_LIMIT = 20_000;
/** The saved one on the left, as in any comparison of before and after. */
const ORDER: readonly TrialSide[] = ['current', 'draft'];

export function TryIt({ assistant, draft }: TryItProps) {
  const store = trialOf(assistant.id);
  const trial = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const draftKey = `try:${assistant.id}`;
  const [message, setMessage] = useState(() => readDraft(draftKey));
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const headingId = useId();
  const hintId = useId();
  const { asked, answers, failure } = trial;
  const sides = ORDER.filter((side) => answers[side]);
  const Markdown = useMarkdown(asked !== null);
  const isBusy = sides.some((side) => answers[side]?.state === 'live');
  const isSame = answersAlike(draft, assistant);

  const write = (text: string) => {
    setMessage(text);
    writeDraft(draftKey, text);
  };
  const run = (text: string) => {
    if (text.trim() === '' || isBusy) return;
    const tried = { message: text, version: assistant.version, current: assistant, draft };
    store.start(tried, isSame ? ['current'] : ORDER);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(message);
  };
  const preload = () => {
    preloadReader();
    // When it fails the answer is shown as it is written.
    loadMarkdown().catch(() => {});
  };

  return (
    <section aria-labelledby={headingId} className="@container grid min-w-0 gap-4" data-color={draft.color}>
      <div className="grid gap-1">
        <h2 id={headingId} className="font-semibold text-base">
          Try it
        </h2>
        <p id={hintId} className="text-sm text-text-muted">
          {isSame
            ? `The draft is the same as version ${assistant.version}, so one of them answers.`
            : `See what version ${assistant.version} and your draft would each answer, before you save.`}
        </p>
      </div>
      <form
        aria-labelledby={headingId}
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(message);
        }}
      >
        <Textarea
          aria-label="Message to try"
          aria-describedby={hintId}
          placeholder="Say something to try it on"
          dir="auto"
          value={message}
          maxLength={MESSAGE_LIMIT}
          onFocus={preload}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-[30dvh] overflow-y-auto"
        />
        <div className="flex flex-wrap items-center gap-2">
          {isBusy ? (
            <Button key="stop" onClick={() => store.stop()}>
              Stop
            </Button>
          ) : (
            <Button
              key="try"
              type="submit"
              variant="primary"
              disabled={message.trim() === ''}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              {asked?.message === message ? 'Try again' : 'Try'}
            </Button>
          )}
          <span aria-hidden className="text-text-muted text-xs pointer-coarse:hidden">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </span>
        </div>
      </form>
      {(asked === null || message.trim() === '') && (
        <ul aria-label="Suggestions" className="flex flex-wrap gap-1.5">
          {suggestionsFor(draft.category.trim()).map((suggestion) => (
            <li key={suggestion.text}>
              <button
                type="button"
                title={suggestion.text}
                disabled={isBusy}
                onPointerEnter={preload}
                onClick={() => {
                  write(suggestion.text);
                  run(suggestion.text);
                }}
                className="min-h-8 rounded-full border px-3 py-1 text-left text-sm transition-colors hover:border-assistant hover:bg-assistant-soft pointer-coarse:min-h-11"
              >
                {suggestion.title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure && <ChatNotice failure={failure} retryLabel="Try again" onRetry={() => run(message)} />}
      <p role="status" className="flex gap-2 text-sm text-text-muted">
        <ShieldCheck aria-hidden className="mt-[0.1875rem] size-4 shrink-0" />
        <span>{stateOf(trial, isBusy)}</span>
      </p>
      {asked && sides.length > 0 && (
        <>
          <p
            className="whitespace-pre-wrap border-l-2 pl-3 text-sm text-text-muted [overflow-wrap:anywhere]"
            dir="auto"
          >
            {asked.message}
          </p>
          <div className={sides.length > 1 ? 'grid items-start gap-3 @lg:grid-cols-2' : 'grid gap-3'}>
            {sides.map((side) => {
              const answer = answers[side];
              if (!answer) return null;
              return (
                <TrialAnswer
                  key={side}
                  title={side === 'draft' ? 'Draft' : `Current, version ${asked.version}`}
                  by={asked[side]}
                  answer={answer}
                  timeZone={timeZone}
                  Markdown={Markdown}
                  onRetry={() => store.retry(side)}
                />
              );
            })}
          </div>
          {!isBusy && (asked.version !== assistant.version || !answersAlike(asked.draft, draft)) && (
            <p className="text-sm text-text-muted">
              The draft has changed since. Try again to see the difference.
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Read aloud whenever it changes; the answers themselves are there to be read at leisure. */
function stateOf({ asked, answers }: Trial, isBusy: boolean): string {
  if (isBusy) return 'Answering, on your real list and memory. Nothing is changed.';
  const ended = Object.values(answers);
  if (asked === null || ended.length === 0) return 'Uses your real list and memory, and changes nothing.';
  const failed = ended.filter(
    ({ state, message }) => state === 'lost' || message?.metadata?.status === 'failed',
  );
  const said =
    failed.length === 0
      ? ''
      : failed.length === ended.length
        ? 'There is no whole answer. '
        : 'One of them could not answer. ';
  return `${said}Nothing was changed.`;
}
